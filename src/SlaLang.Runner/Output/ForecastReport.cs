using System.Collections.Immutable;
using NodaTime;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A forecast as two tables for each stream: its leads, and its quota.</summary>
internal static class ForecastReport
{
    private const string All = "all months";
    private const int DealDecimals = 1;

    public static Report Of(ShownForecast shown)
    {
        var model = shown.Forecast.Plan.Model;
        return new Report(
            model.Version.Length == 0 ? model.Title : $"{model.Title}, version {model.Version}",
            [
                shown.AsOf is { } asOf ? $"leads delivered as of {asOf}, amounts in {model.Currency.Code}" : $"leads as given, amounts in {model.Currency.Code}",
                .. shown.Supposition is { } supposition ? ComparedDemand.Lines(supposition) : [],
                "worth: at the plan's value of a lead; expected: leads × every rate × the deal value",
                "chance: that the leads bring at least the target, where each becomes a deal by itself",
            ],
            [.. shown.Forecast.Streams.SelectMany(stream => Sections(shown.Forecast, stream))]);
    }

    private static IEnumerable<ReportSection> Sections(Forecast forecast, StreamForecast stream)
    {
        var months = stream.Months.Length == 1 ? stream.Months : stream.Months.Add(stream.Whole);
        yield return new ReportSection(
            $"{DemandReport.Named(stream.Stream)}, leads",
            [new("delivered in", IsFigure: false), new("lead", IsFigure: false), new("leads"), new("demand"), new("worth"), new("deals expected"), new("expected")],
            DemandReport.Aligned(months.SelectMany(month => month.Types.Select(type => Cells(month, type)))));
        yield return new ReportSection(
            $"{DemandReport.Named(stream.Stream)}, against the quota",
            [new("delivered in", IsFigure: false), new("target"), new("worth"), new("expected"), new("difference"), new("chance")],
            DemandReport.Aligned(months.Select(Cells)))
        {
            Notes = [.. Notes(forecast)],
        };
    }

    private static IEnumerable<string> Notes(Forecast forecast)
    {
        if (forecast.Unfinished is { } month)
        {
            yield return $"{Figures.Of(month)}: so far; the month is not over";
        }

        if (forecast.Uncounted > 0)
        {
            yield return $"{Counted.Of(forecast.Uncounted, "lead")} without a type, a stream or the day of entering the first stage: not counted";
        }
    }

    private static ImmutableArray<string> Cells(MonthForecast month, TypeForecast type) =>
    [
        NameOf(month.Month),
        type.Lead.Name,
        Figures.Of(type.Leads),
        Figures.Of(type.Demand),
        Figures.Amount(type.Worth),
        Figures.Of(type.ExpectedDeals, DealDecimals),
        Figures.Amount(type.Expected),
    ];

    private static ImmutableArray<string> Cells(MonthForecast month)
    {
        var difference = month.Expected - month.Target;
        return
        [
            NameOf(month.Month),
            Figures.Amount(month.Target),
            Figures.Amount(month.Worth),
            Figures.Amount(month.Expected),
            $"{(difference.Amount.IsPositive ? "+" : "")}{Figures.Amount(difference)}",
            month.Target.IsZero ? "-" : month.Types.All(type => type.Leads.IsZero) ? "0%" : ChanceText.Of(month.Chance),
        ];
    }

    private static string NameOf(YearMonth? month) => month is { } known ? Figures.Of(known) : All;
}
