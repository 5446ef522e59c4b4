using System.Collections.Immutable;
using Fractions;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>How a duty stands in one period.</summary>
public abstract record PeriodVerdict(JudgedPeriod Period, Verdict Verdict)
{
    /// <summary>True when the as-of instant is at or after its end.</summary>
    public bool HasEnded { get; init; }

    /// <summary>True when it has ended and nothing is pending.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Why it cannot be told, in the reader's words; empty where it can.</summary>
    public string Reason { get; init; } = "";

    /// <summary>True where the promise's condition does not hold, so that nothing is owed.</summary>
    public bool IsReleased { get; init; }
}

/// <summary>So many leads by how they stand.</summary>
public readonly record struct ItemTally(int Met, int Missed, int Pending, int Undetermined, int Excused)
{
    public int Judged => Met + Missed;

    public int All => Met + Missed + Pending + Undetermined + Excused;

    /// <summary>Met ÷ (met + missed); null where nothing is judged.</summary>
    public Rate? Share => Judged == 0 ? null : new Rate(new Fraction(Met, Judged));

    public static ItemTally operator +(ItemTally left, ItemTally right) => new(
        left.Met + right.Met, left.Missed + right.Missed, left.Pending + right.Pending, left.Undetermined + right.Undetermined, left.Excused + right.Excused);
}

/// <summary>A period of a duty that promises something for a share of leads, or a rate of conversion.</summary>
public sealed record SharePeriod(JudgedPeriod Period, Verdict Verdict, ItemTally Tally, Rate Promised) : PeriodVerdict(Period, Verdict)
{
    /// <summary>The share that is compared; for conversion that of the leads whose window is over. Null where nothing is judged.</summary>
    public Rate? Share { get; init; }

    /// <summary>The leads that the share is of: all, for conversion those whose window is over.</summary>
    public ItemTally Compared { get; init; }

    /// <summary>The share if all that is pending or undetermined were missed; null for an empty period.</summary>
    public Rate? Lowest { get; init; }

    /// <summary>The share if all that is pending or undetermined were met.</summary>
    public Rate? Highest { get; init; }

    /// <summary>How many of the missed leads, had they been met, would have kept the promise; 0 where it is kept.</summary>
    public int MoreNeeded { get; init; }
}

/// <summary>A period of a duty to deliver. Figures are in leads, or in money of the agreement's currency where it is by value.</summary>
public sealed record VolumePeriod(JudgedPeriod Period, Verdict Verdict, bool ByValue) : PeriodVerdict(Period, Verdict)
{
    public Fraction Demand { get; init; }

    public Fraction Delivered { get; init; }

    /// <summary>Delivered, if all that is pending or undetermined counts for as much as it might.</summary>
    public Fraction AtMost { get; init; }

    public Fraction ExpectedToDate { get; init; }

    /// <summary>The ends of the band in the same unit, of the whole demand; null for no bound.</summary>
    public Fraction? Least { get; init; }

    public Fraction? Most { get; init; }

    public bool IsOverDelivered { get; init; }

    /// <summary>So many final periods in a row, this one among them, were over-delivered.</summary>
    public int OverInARow { get; init; }

    /// <summary>Leads that were counted, and those that could not be.</summary>
    public int Leads { get; init; }

    public int Undetermined { get; init; }

    public ImmutableArray<TypeVolume> Types { get; init; } = [];

    /// <summary>Each day up to the as-of date: delivered and expected since the period's start, at the day's end (or as of now).</summary>
    public ImmutableArray<PacingDay> Pacing { get; init; } = [];
}

/// <summary>A lead type of a stream in a period: leads delivered against leads demanded.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Lead">The lead type.</param>
/// <param name="Demand">Leads demanded.</param>
/// <param name="Leads">Leads delivered.</param>
/// <param name="Value">What the delivered leads are worth, exact; null where they have no value.</param>
/// <param name="Target">What the demanded leads are worth.</param>
/// <param name="IsOutside">Outside the duty's band: of the whole demand after the end, of the expected to date before.</param>
public sealed record TypeVolume(StreamSymbol Stream, LeadTypeSymbol Lead, Fraction Demand, int Leads, Money? Value, Money Target, bool IsOutside)
{
    /// <summary>Of the demand, or by value of what it is worth, so much is expected to date.</summary>
    public Fraction ExpectedToDate { get; init; }
}

public sealed record PacingDay(LocalDate Date, Fraction Delivered, Fraction Expected);

/// <summary>A period of a duty to keep a formula; <c>Bound</c> is null for a formula that must come out as yes.</summary>
public sealed record FormulaPeriod(JudgedPeriod Period, Verdict Verdict, FormulaResult Result, KeepBound? Bound) : PeriodVerdict(Period, Verdict);

/// <summary>A period of a duty that has nothing to be judged by.</summary>
public sealed record PlainPeriod(JudgedPeriod Period, Verdict Verdict) : PeriodVerdict(Period, Verdict);
