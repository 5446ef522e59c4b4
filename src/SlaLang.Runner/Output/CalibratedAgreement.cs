using System.Collections.Immutable;
using SlaLang.Calibrating;
using SlaLang.Diagnostics;
using SlaLang.Facts;
using SlaLang.Planning;

namespace SlaLang.Runner.Output;

/// <summary>An agreement's rates as they were measured, and what the new ones would do.</summary>
internal sealed record CalibratedAgreement(string Path, string Digest, FactSet Facts, Calibration Calibration)
{
    /// <summary>The plan with the new rates; null where they change nothing.</summary>
    public PlannedAgreement? Planned { get; init; }

    public DemandComparison? Compared { get; init; }

    /// <summary>What the file with the new rates is told that it was not told without them.</summary>
    public ImmutableArray<Diagnostic> News { get; init; } = [];

    public bool IsWritten { get; init; }

    public bool HasBlocks => Calibration.Blocks.Length > 0;
}
