using Fractions;
using NodaTime;
using SlaLang.Values;

namespace SlaLang.Calendars;

/// <summary>How a limit is counted.</summary>
public enum LimitKind
{
    /// <summary>Ticks of elapsed time.</summary>
    Elapsed,
    /// <summary>Ticks of open time.</summary>
    Open,
    /// <summary>Local days, with the local time kept.</summary>
    Days,
    /// <summary>Local months, with the local time kept.</summary>
    Months,
    /// <summary>Closings of open days.</summary>
    BusinessDays,
}

/// <summary>A length of time made ready for reckoning with millions of instants. A part of a business day counts as a whole one.</summary>
public readonly record struct TimeLimit(LimitKind Kind, long Amount)
{
    public static TimeLimit Of(TimeAmount time) => time switch
    {
        { Unit: TimeUnit.BusinessDay } => new TimeLimit(LimitKind.BusinessDays, (long)Exact.Ceiling(time.Amount)),
        { IsBusiness: true } => new TimeLimit(LimitKind.Open, TicksOf(time)),
        { WholeMonths: { } months } => new TimeLimit(LimitKind.Months, months),
        { WholeDays: { } days } => new TimeLimit(LimitKind.Days, days),
        _ => new TimeLimit(LimitKind.Elapsed, TicksOf(time)),
    };

    private static long TicksOf(TimeAmount time) =>
        (long)Exact.Floor(TimeOrder.InSmallestUnit(time).Amount * new Fraction(NodaConstants.TicksPerMinute));
}
