using System.Globalization;
using SlaLang.Diagnostics;
using SlaLang.Text;

namespace SlaLang.Runner.Output;

/// <summary>Prints messages with the lines they are about, the places underlined.</summary>
internal sealed class DiagnosticWriter(Terminal terminal)
{
    public void Write(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Write(diagnostic);
        }
    }

    /// <summary>A message in one line, for what is good to know but no fault.</summary>
    public void WriteBriefly(Diagnostic diagnostic)
    {
        terminal.Write($"{NameOf(diagnostic.Severity)}[{diagnostic.Code}]", EmphasisOf(diagnostic.Severity));
        terminal.Write($": {diagnostic.Message}");
        terminal.WriteLine($"  [{diagnostic.Location}]", Emphasis.Label);
    }

    private void Write(Diagnostic diagnostic)
    {
        if (terminal.Style.IsPlain)
        {
            terminal.WriteLine(PlainDiagnostic.Of(diagnostic));
            return;
        }

        var margin = new string(' ', WidestLine(diagnostic));
        terminal.Write($"{NameOf(diagnostic.Severity)}[{diagnostic.Code}]", EmphasisOf(diagnostic.Severity));
        terminal.WriteLine($": {diagnostic.Message}", Emphasis.Strong);
        WriteSourceBlock(diagnostic, margin);
        WriteElsewhere(diagnostic, margin);
        WriteHelp(diagnostic, margin);
        terminal.WriteLine();
    }

    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static Emphasis EmphasisOf(Severity severity) => severity switch
    {
        Severity.Error => Emphasis.Error,
        Severity.Warning => Emphasis.Warning,
        _ => Emphasis.Note,
    };

    /// <summary>The file of the message: its own line and those of the labels in the same file, from top to bottom.</summary>
    private void WriteSourceBlock(Diagnostic diagnostic, string margin)
    {
        WritePlace(margin, "-->", diagnostic.Location);
        WriteRule(margin);
        var primary = new Mark(diagnostic.Location, diagnostic.Caption, '^', EmphasisOf(diagnostic.Severity));
        WriteMarks([primary, .. Labels(diagnostic, isSameFile: true)], margin);
    }

    private void WriteElsewhere(Diagnostic diagnostic, string margin)
    {
        foreach (var mark in Labels(diagnostic, isSameFile: false))
        {
            WriteRule(margin);
            WritePlace(margin, ":::", mark.Location);
            WriteRule(margin);
            WriteMarks([mark], margin);
        }
    }

    private void WriteHelp(Diagnostic diagnostic, string margin)
    {
        if (diagnostic.Help.Length == 0)
        {
            return;
        }

        WriteRule(margin);
        terminal.Write($"{margin} = ", Emphasis.Label);
        terminal.Write("help", Emphasis.Strong);
        terminal.WriteLine($": {diagnostic.Help}");
    }

    private void WriteMarks(IEnumerable<Mark> marks, string margin)
    {
        var shown = 0;
        foreach (var mark in marks.OrderBy(mark => mark.Location.Span.Start).ThenByDescending(mark => mark.Sign))
        {
            var line = mark.Location.Position.Line;
            if (shown > 0 && line > shown + 1)
            {
                terminal.WriteLine("...", Emphasis.Label);
            }

            WriteMark(mark, line == shown, margin);
            shown = line;
        }
    }

    private void WriteMark(Mark mark, bool isLineShown, string margin)
    {
        var excerpt = Excerpt.Of(mark.Location);
        if (!isLineShown)
        {
            terminal.Write($"{LineNumber(mark.Location).PadLeft(margin.Length)} |", Emphasis.Label);
            terminal.WriteLine(excerpt.Text.Length == 0 ? "" : $" {excerpt.Text}");
        }

        terminal.Write($"{margin} | ", Emphasis.Label);
        terminal.Write(new string(' ', excerpt.Start));
        terminal.WriteLine($"{new string(mark.Sign, excerpt.Width)} {mark.Caption}".TrimEnd(), mark.Emphasis);
    }

    private void WritePlace(string margin, string arrow, Location location)
    {
        terminal.Write($"{margin}{arrow} ", Emphasis.Label);
        terminal.WriteLine(PlaceOf(location));
    }

    private void WriteRule(string margin) => terminal.WriteLine($"{margin} |", Emphasis.Label);

    private static IEnumerable<Mark> Labels(Diagnostic diagnostic, bool isSameFile) =>
        diagnostic.Labels
            .Where(label => label.Location.Source == diagnostic.Location.Source == isSameFile)
            .Select(label => new Mark(label.Location, label.Message, '-', Emphasis.Label));

    private static int WidestLine(Diagnostic diagnostic) =>
        diagnostic.Labels.Select(label => label.Location).Append(diagnostic.Location).Max(location => LineNumber(location).Length);

    private static string LineNumber(Location location) => location.Position.Line.ToString(CultureInfo.InvariantCulture);

    private static string PlaceOf(Location location)
    {
        var (line, column) = location.Position;
        return string.Create(CultureInfo.InvariantCulture, $"{location.Source.Path}:{line}:{column}");
    }

    private readonly record struct Mark(Location Location, string Caption, char Sign, Emphasis Emphasis);
}
