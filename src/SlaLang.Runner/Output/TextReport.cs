using System.Collections.Immutable;

namespace SlaLang.Runner.Output;

/// <summary>Lays a report out in aligned columns; a table wider than the page goes on below with its first column repeated.</summary>
internal sealed class TextReport(Terminal terminal)
{
    private const string Gap = "  ";

    public void Write(IEnumerable<Report> reports)
    {
        foreach (var (index, report) in reports.Index())
        {
            if (index > 0)
            {
                terminal.WriteLine();
            }

            Write(report);
        }
    }

    private void Write(Report report)
    {
        terminal.WriteLine(report.Title, Emphasis.Strong);
        foreach (var fact in report.Facts)
        {
            terminal.WriteLine(fact, Emphasis.Faint);
        }

        foreach (var section in report.Sections)
        {
            terminal.WriteLine();
            WriteSection(section);
        }
    }

    /// <summary>A table under its title.</summary>
    public void WriteSection(ReportSection section)
    {
        terminal.WriteLine(section.Title, Emphasis.Strong);
        Write(section);
    }

    private void Write(ReportSection section)
    {
        if (terminal.Style.IsPlain)
        {
            WriteSentences(section);
        }
        else if (section.Columns.Length > 0)
        {
            WriteTables(section);
        }

        foreach (var note in section.Notes)
        {
            terminal.WriteLine($"{Gap}{note}");
        }
    }

    private void WriteSentences(ReportSection section)
    {
        foreach (var row in section.Rows)
        {
            var cells = section.Columns.Zip(row).Skip(1).Where(pair => pair.Second.Length > 0).Select(pair => $"{HeadingOf(pair.First)} {pair.Second}");
            terminal.WriteLine($"{row[0]}: {string.Join(", ", cells)}.");
        }
    }

    private static string HeadingOf(ReportColumn column) => column.Group.Length == 0 ? column.Title : $"{column.Group} {column.Title}";

    private void WriteTables(ReportSection section)
    {
        var widths = Widths(section);
        foreach (var (index, columns) in Pages(widths).Index())
        {
            if (index > 0)
            {
                terminal.WriteLine();
            }

            WriteGroups(section, columns, widths);
            WriteRow([.. section.Columns.Select(column => column.Title)], section, columns, widths, Emphasis.Label);
            foreach (var (row, cells) in section.Rows.Index())
            {
                WriteRow(cells, section, columns, widths, row < section.Emphases.Length ? section.Emphases[row] : Emphasis.None);
            }
        }
    }

    /// <summary>The columns of each table that fits the page: the first one always, then as many as there is room for.</summary>
    private static IEnumerable<ImmutableArray<int>> Pages(ImmutableArray<int> widths)
    {
        var page = new List<int> { 0 };
        for (var column = 1; column < widths.Length; column++)
        {
            var width = page.Append(column).Sum(index => widths[index] + Gap.Length);
            if (width > Terminal.Width && page.Count > 1)
            {
                yield return [.. page];
                page = [0];
            }

            page.Add(column);
        }

        yield return [.. page];
    }

    /// <summary>The line above the titles, which names each group over its first column.</summary>
    private void WriteGroups(ReportSection section, ImmutableArray<int> columns, ImmutableArray<int> widths)
    {
        var line = "";
        var (width, shown) = (0, "");
        foreach (var column in columns)
        {
            var group = section.Columns[column].Group;
            if (group.Length > 0 && group != shown)
            {
                line = line.PadRight(width + Gap.Length) + group;
                shown = group;
            }

            width += Gap.Length + widths[column];
        }

        if (line.Length > 0)
        {
            terminal.WriteLine(line, Emphasis.Faint);
        }
    }

    private void WriteRow(ImmutableArray<string> cells, ReportSection section, ImmutableArray<int> columns, ImmutableArray<int> widths, Emphasis emphasis)
    {
        var padded = columns.Select(column => Gap + Padded(cells[column], widths[column], section.Columns[column].IsFigure));
        terminal.WriteLine(string.Concat(padded).TrimEnd(), emphasis);
    }

    private static string Padded(string cell, int width, bool isFigure)
    {
        var room = new string(' ', width - SafeText.WidthOf(SafeText.Of(cell)));
        return isFigure ? room + cell : cell + room;
    }

    /// <summary>As wide as the widest cell; the last column of a group makes room for the group's heading.</summary>
    private static ImmutableArray<int> Widths(ReportSection section)
    {
        var widths = section.Columns.Select((column, index) => WidthOf(section, column, index)).ToArray();
        foreach (var group in section.Columns.Index().Where(entry => entry.Item.Group.Length > 0).GroupBy(entry => entry.Item.Group))
        {
            var room = group.Sum(entry => widths[entry.Index] + Gap.Length) - Gap.Length;
            widths[group.Last().Index] += Math.Max(0, SafeText.WidthOf(SafeText.Of(group.Key)) - room);
        }

        return [.. widths];
    }

    private static int WidthOf(ReportSection section, ReportColumn column, int index) =>
        section.Rows.Select(row => row[index]).Append(column.Title).Max(cell => SafeText.WidthOf(SafeText.Of(cell)));
}
