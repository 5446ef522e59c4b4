namespace SlaLang.Runner.Files;

/// <summary>Why git could not be asked, in a sentence for the user, with what to do instead.</summary>
internal sealed class GitProblemException(string message, string help) : Exception(message)
{
    public string Help { get; } = help;
}
