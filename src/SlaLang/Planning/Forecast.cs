using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>Leads of a lead type that were delivered in a month.</summary>
public sealed record DeliveredLeads(StreamSymbol Stream, LeadTypeSymbol Lead, YearMonth Month, int Leads);

/// <summary>What delivered leads are expected to bring, and how likely they meet the quota: for each stream and month, and for each stream over all of them.</summary>
public sealed record Forecast(DemandPlan Plan, ImmutableArray<StreamForecast> Streams)
{
    /// <summary>Leads that could not be counted: without a type, a stream, or the day on which they entered the first stage.</summary>
    public int Uncounted { get; init; }

    /// <summary>The month of the as-of instant, which is not over; null where all are.</summary>
    public YearMonth? Unfinished { get; init; }
}

/// <summary><c>Whole</c> is over all months, each of which counts with what was delivered in it.</summary>
public sealed record StreamForecast(StreamSymbol Stream, ImmutableArray<MonthForecast> Months, MonthForecast Whole);

/// <summary>A month's deliveries of a stream against the part of the quota that they are to become.</summary>
/// <param name="Month">The delivery month; null for all months together.</param>
/// <param name="Types">Each lead type, in the order of the split.</param>
/// <param name="Target">The money that the month's leads are to become.</param>
/// <param name="Chance">How likely the leads bring at least the target, when each becomes a deal by itself with its end-to-end rate.</param>
public sealed record MonthForecast(YearMonth? Month, ImmutableArray<TypeForecast> Types, Money Target, Chance Chance)
{
    public Money Worth => Sum(type => type.Worth);

    public Money Expected => Sum(type => type.Expected);

    private Money Sum(Func<TypeForecast, Money> part) => Types.Aggregate(Money.Zero(Target.Currency), (sum, type) => sum + part(type));
}

/// <summary>Delivered leads of a type.</summary>
/// <param name="Lead">The lead type.</param>
/// <param name="Leads">As delivered.</param>
/// <param name="Demand">As the plan asks for.</param>
/// <param name="Worth">Leads × the plan's value of a lead, exactly: the measure of delivery `by value`.</param>
/// <param name="Expected">Leads × every rate × the deal value, exactly: the average of what they bring.</param>
public sealed record TypeForecast(LeadTypeSymbol Lead, BigInteger Leads, BigInteger Demand, Money Worth, Money Expected)
{
    /// <summary>Leads × every rate.</summary>
    public Fraction ExpectedDeals { get; init; }
}
