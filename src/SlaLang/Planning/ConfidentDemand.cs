using System.Collections.Immutable;
using Fractions;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>For every delivery month of every lead type, the leads that bring the month's target with a given confidence.</summary>
public static class ConfidentDemand
{
    public static ImmutableArray<ConfidentDelivery> Of(DemandPlan plan, Rate confidence)
    {
        var chain = new ForwardChain(plan.Model, new RateBook(plan.Model, plan.AsOf));
        return [.. plan.Streams.SelectMany(stream => stream.Types).SelectMany(type => type.Deliveries.Select(delivery => Of(chain, type, delivery, confidence)))];
    }

    private static ConfidentDelivery Of(ForwardChain chain, TypePlan type, DeliveryPlan delivery, Rate confidence)
    {
        var deals = Exact.Ceiling(delivery.Target.Amount / chain.DealValue(type.Stream, type.Lead, delivery.Month).Amount);
        var rate = chain.EndToEnd(type.Stream, type.Lead, delivery.Month);
        return new ConfidentDelivery(type.Stream, type.Lead, delivery, deals, rate, Attainment.LeadsFor(deals, rate, confidence));
    }
}
