using System.Collections.Immutable;
using System.Numerics;
using NodaTime;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Comparing;

/// <summary>Holds two plans against each other, also where their funnels differ.</summary>
internal static class EffectFinder
{
    public static PlanEffect Of(DemandPlan before, DemandPlan after)
    {
        ImmutableArray<StageSymbol> stages = [.. after.Model.Stages, .. before.Model.Stages.Where(stage => after.Model.Stages.All(known => known.Name != stage.Name))];
        var (earlier, later) = (Aligned(before, stages), Aligned(after, stages));
        return new PlanEffect(stages, DemandComparison.Of(earlier, later), [.. Capacity(before, after)]) { IsOneCurrency = before.Model.Currency == after.Model.Currency };
    }

    /// <summary>The table by month with one figure for each of the stages; none where the plan's funnel has no such stage.</summary>
    private static DemandTable Aligned(DemandPlan plan, ImmutableArray<StageSymbol> stages)
    {
        var table = Tabulator.Tabulate(plan, TableStep.Month);
        var places = stages.Select(stage => plan.Model.Stages.FirstOrDefault(own => own.Name == stage.Name)?.Index ?? -1).ToArray();
        ImmutableArray<BigInteger> InOrder(ImmutableArray<BigInteger> needs) => [.. places.Select(place => place < 0 ? BigInteger.Zero : needs[place])];
        return new DemandTable(
            stages,
            [.. table.Rows.Select(row => row with { ClosingNeeds = InOrder(row.ClosingNeeds) })],
            [.. table.Totals.Select(total => total with { ClosingNeeds = InOrder(total.ClosingNeeds) })]);
    }

    private static IEnumerable<ComparedCapacity> Capacity(DemandPlan before, DemandPlan after)
    {
        var earlier = before.Capacity.ToDictionary(check => (check.Team.Name, check.Month));
        var later = after.Capacity.ToDictionary(check => (check.Team.Name, check.Month));
        return earlier.Keys.Union(later.Keys)
            .OrderBy(key => key.Name, StringComparer.Ordinal)
            .ThenBy(key => key.Month, YearMonthOrder.Instance)
            .Select(key => new ComparedCapacity(key.Name, key.Month, earlier.GetValueOrDefault(key), later.GetValueOrDefault(key)));
    }
}
