using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Runner.Output;

/// <summary>An agreement's plan with the rows that were asked for.</summary>
internal sealed record PlannedAgreement(string Path, string Digest, DemandPlan Plan)
{
    public required DemandTable Table { get; init; }

    public required ImmutableArray<CapacityCheck> Capacity { get; init; }

    public AgreementModel Model => Plan.Model;
}
