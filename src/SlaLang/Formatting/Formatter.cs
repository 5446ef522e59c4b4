using SlaLang.Diagnostics;
using SlaLang.Parsing;
using SlaLang.Text;

namespace SlaLang.Formatting;

/// <summary>Gives a file the one canonical layout. What it says, its comments and its kind of line ends stay as they are.</summary>
public static class Formatter
{
    public static FormatResult Format(SourceText source)
    {
        var parsed = Parser.Parse(source);
        if (parsed.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return new FormatResult(null, parsed.Diagnostics);
        }

        var lines = LayoutWriter.Write(new LayoutReader(SourceTokens.Of(source)).Read());
        var text = string.Concat(TrailingComments.Align(lines).Select(line => line + LineEndOf(source.Text)));
        CheckMeaning(source, new SourceText(source.Path, text));
        return new FormatResult(text, parsed.Diagnostics);
    }

    private static string LineEndOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        return end >= 0 && text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : "\n";
    }

    // What people signed must not change because somebody laid it out anew: better our own defect than another agreement.
    private static void CheckMeaning(SourceText before, SourceText after)
    {
        if (!CanonicalTokens.Of(before).SequenceEqual(CanonicalTokens.Of(after)))
        {
            throw new InvalidOperationException("the new layout would say something else");
        }
    }
}
