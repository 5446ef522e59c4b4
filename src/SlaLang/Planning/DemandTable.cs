using System.Collections.Immutable;
using System.Numerics;
using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>The length of a table's rows.</summary>
public enum TableStep
{
    Month,
    Quarter,
}

/// <summary>The plan as rows: one per stream, lead type and month or quarter; totals per row period over all of them.</summary>
public sealed record DemandTable(ImmutableArray<StageSymbol> Stages, ImmutableArray<DemandRow> Rows, ImmutableArray<DemandTotal> Totals);

/// <summary>
/// <c>ClosingNeeds</c> has one figure per stage, in the order of the funnel. First-stage leads are those of the delivery month, with the money they are to become and their value; the needs of later stages and
/// the target are those of the deals that close in the same period.
/// </summary>
public sealed record DemandRow(StreamSymbol Stream, LeadTypeSymbol Lead, MonthRange Period, BigInteger Leads, Money LeadTarget, Money? LeadValue, ImmutableArray<BigInteger> ClosingNeeds, Money ClosingTarget)
{
    public bool IsBeforeStart { get; init; }

    public bool IsPartial { get; init; }

    public BigInteger ClosingAfterTerm { get; init; }
}

/// <summary>All streams and lead types of a period together.</summary>
public sealed record DemandTotal(MonthRange Period, BigInteger Leads, Money LeadTarget, ImmutableArray<BigInteger> ClosingNeeds, Money ClosingTarget);
