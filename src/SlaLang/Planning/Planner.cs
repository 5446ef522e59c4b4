using System.Collections.Immutable;
using NodaTime;
using SlaLang.Model;

namespace SlaLang.Planning;

/// <summary>Works back from the quota to the leads that Marketing owes.</summary>
public static class Planner
{
    /// <param name="model">The agreement.</param>
    /// <param name="asOf">Leaves out revisions of rates that begin after this day; null for none.</param>
    public static DemandPlan Plan(AgreementModel model, LocalDate? asOf = null)
    {
        var rates = new RateBook(model, asOf);
        ImmutableArray<StreamPlan> streams =
        [
            .. model.Streams.Select(stream => new StreamPlan(stream, [.. stream.Split.Select(share => new TypePlanner(model, rates, stream, share).Plan())])),
        ];
        var plan = new DemandPlan(model, streams) { AsOf = asOf, Capacity = new CapacityPlanner(model, streams).Check() };
        return plan with { Diagnostics = [.. new PlanNotices(model).Of(plan)] };
    }
}
