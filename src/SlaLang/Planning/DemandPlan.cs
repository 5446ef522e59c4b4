using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>What Marketing owes: for every stream and lead type the leads of each month, worked back from the quota.</summary>
public sealed record DemandPlan(AgreementModel Model, ImmutableArray<StreamPlan> Streams)
{
    /// <summary>Revisions of rates that begin after this day are left out; null for none.</summary>
    public LocalDate? AsOf { get; init; }

    public ImmutableArray<CapacityCheck> Capacity { get; init; } = [];

    /// <summary>What could not be planned, and what a reader must know to read the figures.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public StreamPlan? Find(StreamSymbol stream) => Streams.FirstOrDefault(plan => plan.Stream == stream);
}

public sealed record StreamPlan(StreamSymbol Stream, ImmutableArray<TypePlan> Types)
{
    public TypePlan? Find(LeadTypeSymbol lead) => Types.FirstOrDefault(plan => plan.Lead == lead);
}

/// <summary>A lead type's part of a stream: by the month in which deals close, and by the month in which leads are delivered.</summary>
public sealed record TypePlan(StreamSymbol Stream, LeadShare Share, ImmutableArray<ClosingPlan> Closings, ImmutableArray<DeliveryPlan> Deliveries)
{
    public LeadTypeSymbol Lead => Share.Lead;

    public ClosingPlan? ClosingIn(YearMonth month) => Closings.FirstOrDefault(closing => closing.Month == month);

    /// <summary>The first stage, whose leads Marketing delivers.</summary>
    public required StageSymbol DeliveryStage { get; init; }

    public DeliveryPlan? DeliveredIn(YearMonth month) => Deliveries.FirstOrDefault(delivery => delivery.Month == month);
}

/// <summary>A month of the quota. <c>Needs</c> has one figure per stage, in the order of the funnel; the first equals the parts' leads.</summary>
public sealed record ClosingPlan(YearMonth Month, MonthTarget Target, ImmutableArray<StageNeed> Needs, ImmutableArray<DeliveryPart> Parts, TimeToClose TimeToClose)
{
    public bool IsAfterTerm { get; init; }

    public BigInteger Leads => Needs[0].Need;
}

/// <summary>The money a lead type must bring in a month: (quota − retained, never below zero) × its share, all in proportion to the month's days in the term.</summary>
public sealed record MonthTarget(YearMonth Month, Money Quota, Location QuotaLocation, Money Retained, Location? RetainedLocation, LeadShare Share, Fraction PartOfMonth, Money Amount)
{
    /// <summary>True when more is retained than the quota asks for, so that nothing is left to win.</summary>
    public bool IsCutToZero => (Quota - Retained).Amount.IsNegative;
}

/// <summary>The need at a stage: exact, and rounded up.</summary>
public sealed record StageNeed(StageSymbol Stage, Fraction Exact, BigInteger Need);

/// <summary>The part of a closing month whose leads are delivered in one month.</summary>
/// <param name="Month">The delivery month.</param>
/// <param name="Share">The days of the closing month that land in it ÷ the closing month's days.</param>
/// <param name="Chain">The whole closing month worked back with the rates in force on the delivery month's first day.</param>
/// <param name="Exact">Share × the chain's first-stage need.</param>
/// <param name="Leads">Whole leads after the largest remainders are dealt out.</param>
/// <param name="Target">Share × the closing month's target.</param>
public sealed record DeliveryPart(YearMonth Month, Fraction Share, Chain Chain, Fraction Exact, BigInteger Leads, Money Target);

/// <summary>A target worked back through the funnel. <c>Steps</c> run from the last stage (deals) to the first.</summary>
public sealed record Chain(Money Target, LocalDate RatesOn, ChosenLine<Money> DealValue, ImmutableArray<ChainStep> Steps)
{
    public ChainStep First => Steps[^1];
}

/// <summary>One division: the later stage's need by the rate into it (null at the last stage, which divides the target by the deal value).</summary>
/// <param name="Stage">The stage whose need this is.</param>
/// <param name="Divided">What was divided.</param>
/// <param name="Rate">The rate it was divided by.</param>
/// <param name="Exact">The quotient.</param>
/// <param name="Need">The quotient rounded up.</param>
/// <param name="Carried">What the next division starts from: the need, or the quotient when rounding is up at the end.</param>
public sealed record ChainStep(StageSymbol Stage, Fraction Divided, ChosenLine<Rate>? Rate, Fraction Exact, BigInteger Need, Fraction Carried);

/// <summary>A line of rates that is in force, and the lines that it won over.</summary>
public sealed record ChosenLine<T>(T Value, Location Location, ImmutableArray<Location> WonOver);

/// <summary>How long deals take; without a declared line they close in the month of delivery.</summary>
public sealed record TimeToClose(ImmutableArray<ClosePart> Parts, Location? Location);

/// <summary>The leads that Marketing delivers in a month.</summary>
/// <param name="Month">The delivery month.</param>
/// <param name="Leads">Over all closing months.</param>
/// <param name="Target">The money that they are to become.</param>
/// <param name="LeadValue">Target ÷ leads, exact; null where no lead is needed.</param>
/// <param name="Parts">The closing months that they serve.</param>
public sealed record DeliveryPlan(YearMonth Month, BigInteger Leads, Money Target, Money? LeadValue, ImmutableArray<DeliveredFor> Parts)
{
    public bool IsBeforeStart { get; init; }

    /// <summary>True when some of its leads close after the last declared quota, so that the month's demand is not whole.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Leads that close after the agreement's end.</summary>
    public BigInteger ClosingAfterTerm { get; init; }
}

public sealed record DeliveredFor(ClosingPlan Closing, DeliveryPart Part);

/// <summary>A month's leads and touches against what a team can take; a capacity is null where none is declared.</summary>
public sealed record CapacityCheck(TeamSymbol Team, Capacity Terms, YearMonth Month, BigInteger Leads, Fraction? LeadCapacity, BigInteger Touches, Fraction? TouchCapacity, int OpenDays, BigInteger RepsNeeded)
{
    public bool IsOverLeads => LeadCapacity is { } capacity && new Fraction(Leads) > capacity;

    public bool IsOverTouches => TouchCapacity is { } capacity && new Fraction(Touches) > capacity;
}
