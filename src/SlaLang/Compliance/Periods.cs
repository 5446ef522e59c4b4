using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>The periods of a recurrence over the agreement's term, cut off at its ends.</summary>
internal static class Periods
{
    /// <summary>From the first of the term to the one in which the as-of instant lies; at the midnight that ends a period, the next has not begun.</summary>
    public static ImmutableArray<JudgedPeriod> Begun(Judging judging, Recurrence every) =>
        [.. All(judging.Model, judging.Timeline, every).TakeWhile(period => period.Start < judging.AsOf)];

    /// <summary>A month, quarter, year or week of the term that has begun; null for any other name.</summary>
    public static JudgedPeriod? Named(Judging judging, string name) =>
        new[] { TimeUnit.Month, TimeUnit.Quarter, TimeUnit.Year, TimeUnit.Week }
            .SelectMany(unit => Begun(judging, new Recurrence(1, unit)))
            .FirstOrDefault(period => period.Name == name);

    public static IEnumerable<JudgedPeriod> All(AgreementModel model, OpenTimeline timeline, Recurrence every)
    {
        var term = model.Term.Value;
        foreach (var (name, from, to) in Spans(model, timeline, every))
        {
            var (first, last) = (LocalDate.Max(from, term.From), LocalDate.Min(to, term.To));
            yield return new JudgedPeriod(name, first, last, Moment.Of(timeline.StartOf(first)), Moment.Of(timeline.StartOf(last.PlusDays(1))));
        }
    }

    private static IEnumerable<(string Name, LocalDate From, LocalDate To)> Spans(AgreementModel model, OpenTimeline timeline, Recurrence every) => every.Unit switch
    {
        TimeUnit.Month => Months(model, every.Count),
        TimeUnit.Quarter => Months(model, 3 * every.Count),
        TimeUnit.Year => Months(model, 12 * every.Count),
        TimeUnit.Week => Weeks(model.Term.Value, every.Count),
        TimeUnit.BusinessDay => BusinessDays(model.Term.Value, timeline, every.Count),
        _ => Days(model.Term.Value, every.Count),
    };

    private static IEnumerable<(string Name, LocalDate From, LocalDate To)> Months(AgreementModel model, int months)
    {
        var term = model.Term.Value;
        for (var range = FirstOf(model, months); range.First <= term.To.ToYearMonth(); range = Next(model, range))
        {
            yield return (range.Name, range.First.OnDayOfMonth(1), range.First.PlusMonths(range.Months).OnDayOfMonth(1).PlusDays(-1));
        }
    }

    /// <summary>A quarter or year of the fiscal year; any other number of months counts from the term's first.</summary>
    private static MonthRange FirstOf(AgreementModel model, int months)
    {
        var first = model.Term.Value.From.ToYearMonth();
        return months switch
        {
            3 => FiscalPeriods.QuarterOf(model.FiscalYearStart, first),
            12 => YearOf(FiscalPeriods.QuarterOf(model.FiscalYearStart, first)),
            _ => Named(first, months),
        };

        MonthRange YearOf(MonthRange quarter)
        {
            var year = int.Parse(quarter.Name.AsSpan(0, 4), CultureInfo.InvariantCulture);
            return Year(model.FiscalYearStart, year);
        }
    }

    private static MonthRange Next(AgreementModel model, MonthRange range)
    {
        var first = range.First.PlusMonths(range.Months);
        return range.Months switch
        {
            3 => FiscalPeriods.QuarterOf(model.FiscalYearStart, first),
            12 => Year(model.FiscalYearStart, first.Year),
            _ => Named(first, range.Months),
        };
    }

    private static MonthRange Year(int fiscalYearStart, int year) => new(new YearMonth(year, fiscalYearStart), 12, year.ToString("D4", CultureInfo.InvariantCulture));

    private static MonthRange Named(YearMonth first, int months) =>
        new(first, months, months == 1 ? Figures.Of(first) : $"{Figures.Of(first)} to {Figures.Of(first.PlusMonths(months - 1))}");

    private static IEnumerable<(string Name, LocalDate From, LocalDate To)> Weeks(DateRange term, int weeks)
    {
        var monday = term.From.PlusDays(1).Previous(IsoDayOfWeek.Monday);
        for (var from = monday; from <= term.To; from = from.PlusWeeks(weeks))
        {
            yield return (NameOfWeek(from), from, from.PlusWeeks(weeks).PlusDays(-1));
        }
    }

    public static string NameOfWeek(LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(date):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(date):D2}");

    private static IEnumerable<(string Name, LocalDate From, LocalDate To)> Days(DateRange term, int days)
    {
        for (var from = term.From; from <= term.To; from = from.PlusDays(days))
        {
            yield return (Figures.Of(from), from, from.PlusDays(days - 1));
        }
    }

    /// <summary>So many open days, with the closed days before each; closed days at the end of the term belong to the last.</summary>
    private static IEnumerable<(string Name, LocalDate From, LocalDate To)> BusinessDays(DateRange term, OpenTimeline timeline, int days)
    {
        var (from, open) = (term.From, 0);
        for (var date = term.From; date <= term.To; date = date.PlusDays(1))
        {
            open += timeline.IsOpenOn(date) ? 1 : 0;
            if (open == days && timeline.IsOpenOn(date))
            {
                yield return (Figures.Of(date), from, date);
                (from, open) = (date.PlusDays(1), 0);
            }
        }

        if (from <= term.To)
        {
            yield return (Figures.Of(term.To), from, term.To);
        }
    }
}
