using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Planning;

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

    public AgreementModel Model => Plan.Model;
}
