using System.Globalization;
using NodaTime;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>Quarters and years by the month in which fiscal years start. A fiscal year has the number of the calendar year that it starts in.</summary>
public static class FiscalPeriods
{
    public static MonthRange Quarter(int fiscalYearStart, int year, int quarter) =>
        new(new YearMonth(year, fiscalYearStart).PlusMonths(3 * (quarter - 1)), 3, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{quarter}"));

    public static MonthRange QuarterOf(int fiscalYearStart, YearMonth month)
    {
        var intoYear = (month.Month - fiscalYearStart + 12) % 12;
        var year = month.Month < fiscalYearStart ? month.Year - 1 : month.Year;
        return Quarter(fiscalYearStart, year, (intoYear / 3) + 1);
    }
}
