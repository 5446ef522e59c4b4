using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>An agreement's plan with the rows that were asked for.</summary>
internal sealed record PlannedAgreement(string Path, string Digest, DemandPlan Plan)
{
    public required DemandTable Table { get; init; }

    public required ImmutableArray<CapacityCheck> Capacity { get; init; }

    /// <summary>What is supposed instead of what was agreed; null where nothing is.</summary>
    public Supposition? Supposition { get; init; }

    /// <summary>The plan without and with what is supposed; null where nothing is.</summary>
    public DemandComparison? Compared { get; init; }

    /// <summary>The probability with which each month's target is to be met; null where only the demand is asked for.</summary>
    public Rate? Confidence { get; init; }

    /// <summary>The leads that the confidence takes, in the order of the table's rows.</summary>
    public ImmutableArray<ConfidentDelivery> Confident => Confidence is not { } confidence ? []
        : [.. SlaEngine.Confident(Plan, confidence).Where(delivery => Table.Rows.Any(row => row.Stream == delivery.Stream && row.Lead == delivery.Lead && row.Period.First == delivery.Delivery.Month))];

    public AgreementModel Model => Plan.Model;
}
