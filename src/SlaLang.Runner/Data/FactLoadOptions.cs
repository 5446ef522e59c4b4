using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Runner.Data;

/// <summary>How many rows may be rejected before a run fails, whether names of leads are read at all, and which columns of the user's own are.</summary>
internal sealed record FactLoadOptions(int MostRejected = 0, bool ReadsNames = false)
{
    /// <summary>Formulas beside those of the agreement whose columns are needed.</summary>
    public ImmutableArray<Expression> Formulas { get; init; } = [];

    /// <summary>True for all declared columns, whether a formula names them or not.</summary>
    public bool ReadsAllColumns { get; init; }
}
