using Fractions;
using NodaTime;
using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>
/// How much of a month's demand is due by when: in proportion to its open days, a half-day being a day, and to today's open time that has passed;
/// in a month without open days, to calendar days.
/// </summary>
internal sealed class Pacing(Judging judging)
{
    private readonly LocalDate today = judging.Timeline.DateOf(judging.AsOf.ToInstant());

    /// <summary>The share of a month that falls on the dates from one to another, both included and both in the month.</summary>
    public Fraction Share(YearMonth month, LocalDate from, LocalDate to)
    {
        var (first, last) = Days(month);
        var open = OpenDays(first, last);
        return open > 0
            ? new Fraction(OpenDays(LocalDate.Max(from, first), LocalDate.Min(to, last)), open)
            : new Fraction(DaysFrom(LocalDate.Max(from, first), LocalDate.Min(to, last)), DaysFrom(first, last));
    }

    /// <summary>The same, no further than the as-of instant.</summary>
    public Fraction ShareToDate(YearMonth month, LocalDate from, LocalDate to) => ToDate(month, from, to).Share;

    /// <summary>The share to date with the days that it is made of.</summary>
    public PacingShare ToDate(YearMonth month, LocalDate from, LocalDate to)
    {
        var (first, last) = Days(month);
        var isOpenMonth = OpenDays(first, last) > 0;
        var (start, end) = (LocalDate.Max(from, first), LocalDate.Min(to, last));
        var before = LocalDate.Min(end, today.PlusDays(-1));
        var isToday = start <= today && today <= end && (!isOpenMonth || judging.Timeline.IsOpenOn(today));
        return new PacingShare(month, Count(start, before), isToday ? PartOfToday(isOpenMonth) : Fraction.Zero, Count(first, last), isOpenMonth);

        int Count(LocalDate one, LocalDate other) => isOpenMonth ? OpenDays(one, other) : DaysFrom(one, other);
    }

    private Fraction PartOfToday(bool byOpenTime)
    {
        var (start, end) = (judging.Timeline.StartOf(today), judging.Timeline.StartOf(today.PlusDays(1)));
        var now = judging.AsOf.ToInstant();
        var (passed, all) = byOpenTime
            ? (judging.Timeline.Between(start, now), judging.Timeline.Between(start, end))
            : (now - start, end - start);
        return all == Duration.Zero ? Fraction.Zero : new Fraction(passed.BclCompatibleTicks, all.BclCompatibleTicks);
    }

    private (LocalDate First, LocalDate Last) Days(YearMonth month)
    {
        var term = judging.Model.Term.Value;
        return (LocalDate.Max(month.OnDayOfMonth(1), term.From), LocalDate.Min(month.PlusMonths(1).OnDayOfMonth(1).PlusDays(-1), term.To));
    }

    private int OpenDays(LocalDate from, LocalDate to) => Enumerable.Range(0, DaysFrom(from, to)).Count(day => judging.Timeline.IsOpenOn(from.PlusDays(day)));

    private static int DaysFrom(LocalDate from, LocalDate to) => Math.Max(0, Period.DaysBetween(from, to) + 1);
}
