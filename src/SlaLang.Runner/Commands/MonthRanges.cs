using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Runner.Commands;

/// <summary>Reads months, fiscal quarters and fiscal years as they are written on a command line.</summary>
internal static class MonthRanges
{
    private const int LeastYear = 1900;
    private const int MostYear = 9000;
    private const string Between = " to ";

    /// <summary>`2026-03`, `2026-Q1`, `2026`, or from one to another such as `2025-Q4 to 2026-Q1`; null for anything else.</summary>
    public static MonthRange? Read(AgreementModel model, string written) => written.Split(Between) switch
    {
        [var one] => ReadOne(model, one),
        [var first, var last] when (ReadOne(model, first), ReadOne(model, last)) is ({ } from, { } to) => Joined(from, to, written),
        _ => null,
    };

    private static MonthRange? Joined(MonthRange from, MonthRange to, string written)
    {
        var end = to.First.PlusMonths(to.Months);
        var months = ((end.Year - from.First.Year) * 12) + end.Month - from.First.Month;
        return months > 0 ? new MonthRange(from.First, months, written) : null;
    }

    private static MonthRange? ReadOne(AgreementModel model, string written)
    {
        var start = model.FiscalYearStart;
        return YearMonthPattern.Iso.Parse(written) is { Success: true, Value: var month } && IsYear(month.Year) ? new MonthRange(month, 1, written)
            : Year(written) is { } year ? new MonthRange(new YearMonth(year, start), 12, written)
            : written is [_, _, _, _, '-', 'Q', >= '1' and <= '4'] && Year(written[..4]) is { } fiscal ? FiscalPeriods.Quarter(start, fiscal, written[^1] - '0')
            : null;
    }

    private static int? Year(string written) =>
        written.Length == 4 && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsYear(year) ? year : null;

    private static bool IsYear(int year) => year is >= LeastYear and <= MostYear;
}
