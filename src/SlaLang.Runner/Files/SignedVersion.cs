namespace SlaLang.Runner.Files;

/// <summary>An earlier version that somebody signed: the newest commit that has it, or why none was found.</summary>
/// <param name="Digest">The digest that was signed.</param>
/// <param name="Commit">The commit; null where none was found.</param>
/// <param name="Content">What the agreement says in the commit; null where none was found.</param>
/// <param name="Problem">Why none was found, as a sentence; empty where one was.</param>
internal sealed record SignedVersion(string Digest, CommitHeading? Commit, Compilation? Content, string Problem)
{
    public static SignedVersion Missing(string digest, string problem) => new(digest, null, null, problem);
}
