using System.Collections.Immutable;
using SlaLang.Facts;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>How good the data is, in a few lines.</summary>
internal sealed class DataSection(JudgedAgreement judged)
{
    private const int FewestSilentDays = 2;

    private readonly FactQuality quality = judged.Report.Result.Facts.Quality;

    public ReportSection Section() => new("Data", [], []) { Notes = [.. Notes()] };

    private IEnumerable<string> Notes()
    {
        yield return quality.Tables.IsEmpty ? "no table" : string.Join(", ", quality.Tables.Select(Table));
        var left = LeftOut().ToImmutableArray();
        if (!left.IsEmpty)
        {
            yield return string.Join("; ", left);
        }

        if (judged.Report.OpenDaysWithoutEvent is >= FewestSilentDays and var days)
        {
            yield return $"nothing happened for {Figures.Of(days)} open days up to the as-of date: is the export whole?";
        }

        foreach (var assumption in quality.Assumptions)
        {
            yield return assumption;
        }

        yield return $"look: {judged.Command("data")}";
    }

    private static string Table(TableQuality table) =>
        $"{Figures.Of(table.Rows)} {table.Table.Replace('_', ' ')}{(table.Rejected > 0 ? $" ({Figures.Of(table.Rejected)} rejected)" : "")}";

    private IEnumerable<string> LeftOut() =>
        from entry in new (int Count, string What)[]
        {
            (quality.RepeatedLeads, "repeated leads merged"),
            (quality.RepeatedTouches, "repeated touches left out"),
            (quality.OfUnknownLeads, "rows of unknown leads left out"),
            (quality.AfterAsOf, "facts after the as-of instant left out"),
            (quality.Impossible.Length, "facts that cannot be"),
            (quality.UnknownValues.Sum(value => value.Count), "values that no map knows"),
        }
        where entry.Count > 0
        select $"{Figures.Of(entry.Count)} {entry.What}";
}
