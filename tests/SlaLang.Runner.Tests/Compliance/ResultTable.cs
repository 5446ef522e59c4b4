using Fractions;

namespace SlaLang.Runner.Tests.Compliance;

/// <summary>A table of what was judged, as the `expected*.csv` of a case holds it: all columns, of which a case may show some.</summary>
public sealed record ResultTable(string Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The columns that a header names, all of them when it is empty.</summary>
    public string Select(string header)
    {
        var all = Header.Split(',');
        var chosen = (header.Length == 0 ? Header : header).Split(',');
        var places = chosen.Select(column => Array.IndexOf(all, column)).ToArray();
        Assert.True(places.All(place => place >= 0), $"`{header}` names a column that is none of `{Header}`");
        return string.Join('\n', Rows.Select(row => string.Join(',', places.Select(place => row[place]))).Prepend(string.Join(',', chosen)));
    }

    public override string ToString() => Select("");

    /// <summary>The text of a case's table with every fraction in lowest terms, as the table has them.</summary>
    public static string Reduced(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => string.Join(',', line.Split(',').Select(ReducedCell))));

    public static string Written(Fraction figure) => figure.Denominator.IsOne ? $"{figure.Numerator}" : $"{figure.Numerator}/{figure.Denominator}";

    private static string ReducedCell(string cell) =>
        cell.Split('/') is [var numerator, var denominator] && long.TryParse(numerator, out var over) && long.TryParse(denominator, out var under)
            ? Written(new Fraction(over, under).Reduce())
            : cell;
}
