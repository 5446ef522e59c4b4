using System.Collections.Immutable;
using NodaTime;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>A business unit or segment with a quota of its own.</summary>
public sealed record StreamSymbol(string Name, string Title, Location Location) : Symbol(Name, Title, Location)
{
    public QuotaPlan Quota { get; init; } = QuotaPlan.None;

    public Declared<Money>? RetainedPerMonth { get; init; }

    /// <summary>Shares of the quota by lead type; they come to exactly 100 %.</summary>
    public ImmutableArray<LeadShare> Split { get; init; } = [];

    public MoneyBasis Basis { get; init; } = MoneyBasis.Revenue;

    public ImmutableArray<MixBound> Mix { get; init; } = [];
}

/// <summary>What an amount of a stream is an amount of.</summary>
public enum MoneyBasis
{
    Revenue,
    Margin,
    Recurring,
}

/// <summary>The quota of each month: a monthly amount, months with one of their own, and what follows the term.</summary>
public sealed record QuotaPlan(Declared<Money>? PerMonth, ImmutableSortedDictionary<YearMonth, Declared<Money>> Months, Declared<Money>? AfterTermPerMonth)
{
    public static QuotaPlan None { get; } = new(null, ImmutableSortedDictionary.Create<YearMonth, Declared<Money>>(YearMonthOrder.Instance), null);

    /// <summary>The share of the company's quota that this is, where it is one.</summary>
    public Declared<Rate>? ShareOfCompany { get; init; }

    public bool IsDeclared => PerMonth is not null || Months.Count > 0;
}

public sealed record LeadShare(LeadTypeSymbol Lead, Rate Share, bool IsRest, Location Location);

/// <summary>A bound on what is delivered: a share of all leads, or of all lead value.</summary>
public sealed record MixBound(LeadTypeSymbol Lead, bool IsLeast, Rate Share, bool OfValue, Location Location);
