using SlaLang.Diagnostics;
using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>Recognizes files that are not SlaLang text, so that they get one message instead of hundreds.</summary>
internal static class ForeignFiles
{
    private const int Beginning = 512;

    public static Diagnostic? Recognize(SourceText source)
    {
        var beginning = source.Text.AsSpan(0, Math.Min(Beginning, source.Text.Length));
        var whole = new Location(source, new TextSpan(0, Math.Min(1, source.Text.Length)));
        if (beginning.Contains("<SCRIBUS", StringComparison.OrdinalIgnoreCase))
        {
            return SyntaxDiagnostics.Scribus(whole);
        }

        var nul = source.Text.IndexOf('\0', StringComparison.Ordinal);
        return nul >= 0 ? SyntaxDiagnostics.NotText(new Location(source, new TextSpan(nul, 1))) : null;
    }
}
