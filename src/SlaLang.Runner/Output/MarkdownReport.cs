using System.Text;

namespace SlaLang.Runner.Output;

/// <summary>Lays a report out in Markdown; nothing in a name or title becomes markup.</summary>
internal static class MarkdownReport
{
    private const string Signs = "\\`*_{}[]<>()#+-!|~&";

    public static string Of(Report report)
    {
        var text = new StringBuilder($"# {Literal(report.Title)}\n\n");
        foreach (var fact in report.Facts)
        {
            text.Append(Literal(fact)).Append("  \n");
        }

        foreach (var section in report.Sections)
        {
            Append(text, section);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportSection section)
    {
        text.Append("\n## ").Append(Literal(section.Title)).Append("\n\n");
        AppendTable(text, section);
        if (section.Notes.Length > 0)
        {
            text.Append('\n').AppendJoin("", section.Notes.Select(note => $"- {Literal(note)}\n"));
        }
    }

    /// <summary>The columns and rows of a section.</summary>
    public static void AppendTable(StringBuilder text, ReportSection section)
    {
        AppendRow(text, section.Columns.Select(column => Literal(column.Group.Length == 0 ? column.Title : $"{column.Title} {column.Group}")));
        AppendRow(text, section.Columns.Select(column => column.IsFigure ? "---:" : "---"));
        foreach (var row in section.Rows)
        {
            AppendRow(text, row.Select(CellText));
        }
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>Figures and months hold no sign that Markdown would take for its own.</summary>
    private static string CellText(string cell) => cell.Any(char.IsLetter) ? Literal(cell) : cell;

    /// <summary>The text with every sign of Markdown taken as it stands.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length);
        foreach (var sign in SafeText.Of(text))
        {
            _ = Signs.Contains(sign, StringComparison.Ordinal) ? literal.Append('\\').Append(sign) : literal.Append(sign);
        }

        return literal.ToString();
    }
}
