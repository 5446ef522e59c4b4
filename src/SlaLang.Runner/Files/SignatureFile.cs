using SlaLang.Signing;
using SlaLang.Text;

namespace SlaLang.Runner.Files;

/// <summary>The file of signatures beside an agreement, or why it cannot be read: exactly one of the two is set.</summary>
internal sealed record SignatureFile(string Path, SignatureBook? Book, string Problem)
{
    private const string Suffix = ".signatures";

    /// <summary>`agreement.signatures` for `agreement.sla`; without signatures where there is no such file yet.</summary>
    public static SignatureFile Beside(string agreement, RunnerIO io)
    {
        var path = System.IO.Path.ChangeExtension(agreement, Suffix);
        if (!System.IO.Path.Exists(System.IO.Path.GetFullPath(path, io.CurrentFolder)))
        {
            return new SignatureFile(path, SignatureBook.Read(new SourceText(path, "")), "");
        }

        var read = new SourceReader(io).Read(path);
        return new SignatureFile(path, read.Source is { } source ? SignatureBook.Read(source) : null, read.Problem);
    }
}
