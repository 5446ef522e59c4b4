using System.Collections.Immutable;
using System.Numerics;
using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>Two tables of one agreement side by side: as it was agreed, and as it would be. What only one of them has is zero in the other.</summary>
public sealed record DemandComparison(ImmutableArray<ComparedRow> Rows, ImmutableArray<ComparedTotal> Totals)
{
    /// <summary>Leads and needs over all rows: the leads delivered, then each stage's need, in the order of the funnel.</summary>
    public ComparedTotal? Whole { get; init; }

    /// <summary>Rows of the same stream, lead type and period stand side by side, in the order of the supposed table.</summary>
    public static DemandComparison Of(DemandTable agreed, DemandTable supposed)
    {
        ImmutableArray<ComparedRow> rows = [.. Pair(agreed.Rows, supposed.Rows, row => (row.Stream.Name, row.Lead.Name, row.Period), Nothing).Select(pair => new ComparedRow(pair.Agreed, pair.Supposed))];
        ImmutableArray<ComparedTotal> totals =
        [
            .. Pair(agreed.Totals, supposed.Totals, total => total.Period, Nothing)
                .OrderBy(pair => pair.Supposed.Period.First, YearMonthOrder.Instance)
                .Select(pair => new ComparedTotal(pair.Agreed, pair.Supposed)),
        ];
        var all = totals.IsEmpty ? null : new ComparedTotal(Sum([.. totals.Select(total => total.Agreed)]), Sum([.. totals.Select(total => total.Supposed)]));
        return new DemandComparison([.. InOrder(rows)], totals) { Whole = all };
    }

    private static IEnumerable<ComparedRow> InOrder(ImmutableArray<ComparedRow> rows) => rows
        .GroupBy(row => (row.Supposed.Stream.Name, row.Supposed.Lead.Name))
        .SelectMany(group => group.OrderBy(row => row.Supposed.Period.First, YearMonthOrder.Instance));

    private static IEnumerable<(T Agreed, T Supposed)> Pair<T, TKey>(ImmutableArray<T> agreed, ImmutableArray<T> supposed, Func<T, TKey> key, Func<T, T> nothing)
        where TKey : notnull
    {
        var before = agreed.ToDictionary(key);
        var after = supposed.Select(key).ToHashSet();
        foreach (var row in supposed)
        {
            yield return (before.TryGetValue(key(row), out var found) ? found : nothing(row), row);
        }

        foreach (var row in agreed.Where(row => !after.Contains(key(row))))
        {
            yield return (row, nothing(row));
        }
    }

    private static DemandRow Nothing(DemandRow row) =>
        new(row.Stream, row.Lead, row.Period, 0, Money.Zero(row.LeadTarget.Currency), null, [.. row.ClosingNeeds.Select(_ => BigInteger.Zero)], Money.Zero(row.LeadTarget.Currency));

    private static DemandTotal Nothing(DemandTotal total) =>
        new(total.Period, 0, Money.Zero(total.LeadTarget.Currency), [.. total.ClosingNeeds.Select(_ => BigInteger.Zero)], Money.Zero(total.LeadTarget.Currency));

    private static DemandTotal Sum(ImmutableArray<DemandTotal> totals) => totals.Skip(1).Aggregate(totals[0], (sum, total) => new DemandTotal(
        sum.Period,
        sum.Leads + total.Leads,
        sum.LeadTarget + total.LeadTarget,
        [.. sum.ClosingNeeds.Zip(total.ClosingNeeds, (left, right) => left + right)],
        sum.ClosingTarget + total.ClosingTarget));
}

public sealed record ComparedRow(DemandRow Agreed, DemandRow Supposed)
{
    public BigInteger MoreLeads => Supposed.Leads - Agreed.Leads;
}

public sealed record ComparedTotal(DemandTotal Agreed, DemandTotal Supposed)
{
    public BigInteger MoreLeads => Supposed.Leads - Agreed.Leads;
}
