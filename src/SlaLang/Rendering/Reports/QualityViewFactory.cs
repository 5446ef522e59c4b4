using SlaLang.Facts;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering.Reports;

/// <summary>Makes the view of how good the data is.</summary>
internal sealed class QualityViewFactory(FactQuality quality, ReportFigures figures)
{
    private const int MostLines = 20;

    public QualityView Create() => new()
    {
        Tables = [.. quality.Tables.Select(table => new TableView(table.Table, figures.Count(table.Rows), figures.CountOrNone(table.Rejected)))],
        RepeatedLeads = figures.CountOrNone(quality.RepeatedLeads),
        RepeatedTouches = figures.CountOrNone(quality.RepeatedTouches),
        OfUnknownLeads = figures.CountOrNone(quality.OfUnknownLeads),
        AfterAsOf = figures.CountOrNone(quality.AfterAsOf),
        Impossible = [.. quality.Impossible.Take(MostLines).Select(fact => new ImpossibleView(fact.Lead, fact.Sentence))],
        MoreImpossible = figures.CountOrNone(Math.Max(0, quality.Impossible.Length - MostLines)),
        Assumptions = quality.Assumptions,
        UnknownValues = [.. quality.UnknownValues.Take(MostLines).Select(value => new UnknownValueView($"{value.Table}.{value.Column}", value.Value, figures.Count(value.Count)))],
        MoreUnknownValues = figures.CountOrNone(Math.Max(0, quality.UnknownValues.Length - MostLines)),
    };
}
