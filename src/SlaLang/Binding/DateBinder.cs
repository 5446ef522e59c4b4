using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>Reads dates, times, periods and recurrences. Each method gives null after it has said what is wrong.</summary>
internal sealed class DateBinder(DiagnosticBag diagnostics)
{
    private static readonly string[] Recurring = ["day", "week", "month", "quarter", "year", "business day"];

    /// <summary>The month in which fiscal years start, once it is known.</summary>
    public int FiscalYearStart { get; set; } = 1;

    public LocalDate? Date(DateSyntax syntax)
    {
        var parsed = LocalDatePattern.Iso.Parse(syntax.Text);
        if (parsed.Success && parsed.Value.Year is >= 1900 and <= 2200)
        {
            return parsed.Value;
        }

        diagnostics.Add(BindingDiagnostics.NoSuchDate(syntax.Location, syntax.Text));
        return null;
    }

    /// <summary>Both days, the second not before the first.</summary>
    public DateRange? Range(DateRangeSyntax syntax, string what)
    {
        if (Date(syntax.From) is not { } from || Date(syntax.To) is not { } to)
        {
            return null;
        }

        if (to >= from)
        {
            return new DateRange(from, to);
        }

        diagnostics.Add(BindingDiagnostics.EndsBeforeStart(syntax.To.Location, what, syntax.From.Text, syntax.To.Text, syntax.From.Location));
        return null;
    }

    /// <summary>Minutes after midnight, 0 to 1440; 24:00 is the end of a day.</summary>
    public int? Minutes(TimeOfDaySyntax syntax)
    {
        var parts = syntax.Text.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (parts[1] < 60 && (parts[0] < 24 || (parts[0] == 24 && parts[1] == 0)))
        {
            return (parts[0] * 60) + parts[1];
        }

        diagnostics.Add(BindingDiagnostics.NoSuchTime(syntax.Location, syntax.Text));
        return null;
    }

    /// <summary>A date alone is its midnight.</summary>
    public LocalDateTime? Instant(InstantSyntax syntax)
    {
        if (Date(syntax.Date) is not { } date)
        {
            return null;
        }

        var minutes = syntax.Time is null ? 0 : Minutes(syntax.Time);
        return minutes is null ? null : date.AtMidnight().PlusMinutes(minutes.Value);
    }

    /// <summary>`2026-11` or, by the fiscal year, `2026-Q2`.</summary>
    public MonthRange? Months(PeriodNameSyntax syntax)
    {
        var year = int.Parse(syntax.Text[..4], CultureInfo.InvariantCulture);
        var isQuarter = syntax.Text[5] == 'Q';
        var number = int.Parse(syntax.Text[(isQuarter ? 6 : 5)..], CultureInfo.InvariantCulture);
        if (year is < 1900 or > 2200 || number < 1 || number > (isQuarter ? 4 : 12))
        {
            diagnostics.Add(BindingDiagnostics.NoSuchPeriod(syntax.Location, syntax.Text));
            return null;
        }

        return isQuarter ? FiscalPeriods.Quarter(FiscalYearStart, year, number) : new MonthRange(new YearMonth(year, number), 1, syntax.Text);
    }

    /// <summary>How many months a `per month`, `per quarter` or `per year` spans; null, with a message, for any other word.</summary>
    public int? MonthsOf(NameSyntax period)
    {
        var months = period.Text switch { "month" => 1, "quarter" => 3, "year" => 12, _ => 0 };
        if (months == 0)
        {
            diagnostics.Add(TypeDiagnostics.UnknownPeriod(period.Location, period.Text, Suggestions.DidYouMean(period.Text, ["month", "quarter", "year"], "write one of")));
            return null;
        }

        return months;
    }

    /// <summary>`every month`, `every 2 weeks`, `every business day`.</summary>
    public Recurrence? Recurrence(RecurrenceSyntax syntax)
    {
        var (number, isBusiness, word) = syntax.Count is UnitQuantitySyntax counted
            ? (counted.Number, counted.IsBusiness, counted.Unit.Text)
            : ("1", syntax.IsBusiness, syntax.Unit?.Text ?? "");
        var unit = Unit.Find(word) is { } found && isBusiness ? Unit.InBusiness(found) : Unit.Find(word);
        var count = Exact.Read(number) is { Denominator.IsOne: true } whole && whole.Numerator >= 1 && whole.Numerator <= 1000 ? (int)whole : 0;
        if (unit is null or TimeUnit.Minute or TimeUnit.Hour or TimeUnit.BusinessMinute or TimeUnit.BusinessHour || count == 0)
        {
            diagnostics.Add(TypeDiagnostics.UnknownPeriod(syntax.Location, syntax.Location.Text, Suggestions.DidYouMean(word, Recurring, "write `every` with one of")));
            return null;
        }

        return new Recurrence(count, unit.Value);
    }
}
