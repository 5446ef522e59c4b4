using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Text;

namespace SlaLang.Runner.Data;

/// <summary>Counts the rejected rows of a block, and says of the first ones what is wrong with them and where.</summary>
internal sealed class Rejects(ExportFile file, TableColumns columns, Row row, char delimiter)
{
    public const int MostShown = 100;

    private const int LongestShown = 60;
    private const string DatesHelp = "write in its `source` block how instants are written, such as: dates \"dd/MM/yyyy HH:mm\"";

    private readonly List<Diagnostic> shown = [];
    private readonly List<Diagnostic> shownShort = [];
    private readonly Dictionary<string, int> unread = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>Rows that stand without a cell that cannot be read.</summary>
    public int Doubtful { get; private set; }

    /// <summary>How many cells of a field cannot be read.</summary>
    public ImmutableSortedDictionary<string, int> Unread => unread.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Shown => [.. shown];

    /// <summary>True for a message about a rejected row, which may be allowed for.</summary>
    public static bool IsAboutRow(Diagnostic diagnostic) => diagnostic.Code is not ("SLA6001" or "SLA6002" or "SLA6007" or "SLA6008");

    public ImmutableArray<Diagnostic> ShownShort => [.. shownShort];

    /// <summary>The row that the reader stands on, if one of its cells is bad.</summary>
    /// <param name="cells">What was read of it.</param>
    /// <param name="line">The line in which the row begins.</param>
    public void AddIf(RowCells cells, int line)
    {
        if (cells.Problem is { } bad)
        {
            Count++;
            Show(bad, line);
        }
        else if (cells.Doubts.Count > 0)
        {
            Doubtful++;
            AddDoubts(cells.Doubts, line);
        }
    }

    private void AddDoubts(IReadOnlyList<CellProblem> doubts, int line)
    {
        foreach (var doubt in doubts)
        {
            unread[doubt.Column.Field] = unread.GetValueOrDefault(doubt.Column.Field) + 1;
            Show(doubt, line);
        }
    }

    private void Show(CellProblem bad, int line)
    {
        if (shown.Count < MostShown)
        {
            shown.Add(Message(bad, line));
        }
    }

    /// <summary>A row with another number of cells than the file has columns. Short ones are counted by the caller.</summary>
    public void AddLength(int line, bool isShort)
    {
        Count += isShort ? 0 : 1;
        var list = isShort ? shownShort : shown;
        if (list.Count < MostShown)
        {
            list.Add(FactDiagnostics.RowLength(At(FirstLine(row.RawText), new LinePosition(line, 1)), row.Count, columns.Count));
        }
    }

    private Diagnostic Message(CellProblem problem, int line)
    {
        var column = problem.Column;
        var text = Cut(row.TextOf(column.Ordinal).Trim());
        var at = At(text, RawCells.PlaceOf(row.RawText, column.Ordinal, delimiter, line));
        return problem.Kind switch
        {
            CellProblemKind.NoId => FactDiagnostics.NoId(at, column.Heading),
            CellProblemKind.NoAmount => FactDiagnostics.NoAmount(at, text, column.Heading, AmountHelp),
            CellProblemKind.NoNumber => FactDiagnostics.NoNumber(at, text, column.Heading, NumberHelp),
            CellProblemKind.NoYesNo => FactDiagnostics.NoYesNo(at, text, column.Heading),
            _ when IsAmbiguous(text) && file.Source?.DatePattern is null => FactDiagnostics.AmbiguousDate(at, text, column.Heading, AmbiguousHelp(text)),
            CellProblemKind.NoDate => FactDiagnostics.NoDate(at, text, column.Heading, DateHelp),
            _ => FactDiagnostics.NoInstant(at, text, column.Heading, InstantHelp),
        };
    }

    private static string FirstLine(ReadOnlySpan<char> raw) => Cut(raw.IndexOfAny('\r', '\n') is >= 0 and var end ? raw[..end] : raw);

    private static string Cut(ReadOnlySpan<char> text) => text.Length > LongestShown ? $"{text[..LongestShown]}…" : text.ToString();

    private string AmountHelp => file.Source?.DecimalComma is true
        ? "`decimal comma` is set, so amounts look like `1.234,50`"
        : "amounts look like `1,234.50`; for `1.234,50` write `decimal comma` into its `source` block";

    private string NumberHelp => file.Source?.DecimalComma is true
        ? "`decimal comma` is set, so numbers look like `1.234,50`; a column of words or of ranges is one `as text`"
        : $"numbers look like `1,234.50`; for `1.234,50` write `decimal comma` into its `source` block{(file.Source is null ? "" : ", and for a column of words or of ranges `as text`")}";

    private string DateHelp => file.Source?.DatePattern is { } pattern
        ? $"its `source` block says that dates are written as in `{pattern}`; ISO dates such as `2026-03-31` are understood too"
        : "ISO dates such as `2026-03-31` are understood; for any other write in its `source` block how they are written, such as: dates \"dd/MM/yyyy\"";

    private string InstantHelp => file.Source?.DatePattern is { } pattern
        ? $"its `source` block says that instants are written `{pattern}`; ISO dates such as `2026-03-31 17:00` are understood too"
        : $"ISO dates such as `2026-03-31 17:00` are understood; for any other {DatesHelp}";

    private string AmbiguousHelp(string text)
    {
        var sign = text[text.IndexOfAny(['/', '.', '-'])];
        var day = $"dd{sign}MM{sign}yyyy";
        return file.Source is null
            ? $"declare the file: source {file.Table} from \"{Path.GetFileName(file.Path)}\" {{ dates \"{day}\" … }}, or \"MM{sign}dd{sign}yyyy\""
            : $"write into its `source` block which comes first: dates \"{day}\" or dates \"MM{sign}dd{sign}yyyy\", with ` HH:mm` behind it where there is a time";
    }

    private Location At(string text, LinePosition place) => new(new SourceText(file.Path, text, place), new TextSpan(0, text.Length));

    /// <summary>One or two digits, a separator, one or two digits, the same separator, and a year.</summary>
    private static bool IsAmbiguous(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyExceptInRange('0', '9');
        if (first is not (1 or 2) || text[first] is not ('/' or '.' or '-'))
        {
            return false;
        }

        var rest = text[(first + 1)..];
        var second = rest.IndexOfAnyExceptInRange('0', '9');
        return second is 1 or 2 && rest[second] == text[first] && second + 1 < rest.Length && char.IsAsciiDigit(rest[second + 1]);
    }
}
