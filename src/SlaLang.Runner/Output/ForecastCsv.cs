using System.Globalization;
using System.Numerics;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A forecast as comma-separated values: a row for each stream, month and lead type, and one without a lead type for all of them, which has the target and the chance; without a month, over all months.</summary>
internal static class ForecastCsv
{
    private const int DealDecimals = 6;

    private static readonly string[] Columns = ["file", "agreement", "currency", "stream", "stream_title", "month", "lead", "lead_title", "leads", "demand", "worth", "expected_deals", "expected", "target", "chance_least", "chance_most"];

    public static void Write(TextWriter output, ShownForecast shown)
    {
        CsvText.AppendRow(output, Columns);
        foreach (var stream in shown.Forecast.Streams)
        {
            foreach (var month in stream.Months.Add(stream.Whole))
            {
                WriteMonth(output, shown, stream, month);
            }
        }
    }

    private static void WriteMonth(TextWriter output, ShownForecast shown, StreamForecast stream, MonthForecast month)
    {
        var model = shown.Forecast.Plan.Model;
        string[] first = [CsvText.Guarded(shown.Path), CsvText.Guarded(model.Title), model.Currency.Code, stream.Stream.Name, CsvText.Guarded(stream.Stream.Title), month.Month is { } known ? Figures.Of(known) : ""];
        foreach (var type in month.Types)
        {
            CsvText.AppendRow(output, [.. first, .. Cells(type), "", "", ""]);
        }

        CsvText.AppendRow(output, [.. first, .. Cells(month)]);
    }

    private static string[] Cells(TypeForecast type) =>
    [
        type.Lead.Name,
        CsvText.Guarded(type.Lead.Title),
        Digits(type.Leads),
        Digits(type.Demand),
        Amount(type.Worth),
        Exact.Decimals(type.ExpectedDeals, DealDecimals).Digits,
        Amount(type.Expected),
    ];

    private static string[] Cells(MonthForecast month) =>
    [
        "",
        "",
        Digits(month.Types.Aggregate(BigInteger.Zero, (sum, type) => sum + type.Leads)),
        Digits(month.Types.Aggregate(BigInteger.Zero, (sum, type) => sum + type.Demand)),
        Amount(month.Worth),
        Exact.Decimals(month.Types.Aggregate(Fractions.Fraction.Zero, (sum, type) => sum + type.ExpectedDeals), DealDecimals).Digits,
        Amount(month.Expected),
        Amount(month.Target),
        Chance(month.Chance.Least),
        Chance(month.Chance.Most),
    ];

    private static string Digits(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(Money money) => Exact.Decimals(money.Amount, money.Currency.Decimals).Digits;

    private static string Chance(double chance) => ChanceText.Rounded(chance).ToString(CultureInfo.InvariantCulture);
}
