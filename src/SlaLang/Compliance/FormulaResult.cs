using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>What a formula came to in a period.</summary>
public sealed record FormulaResult(Value Value)
{
    /// <summary>Set where missing facts leave the value open.</summary>
    public FormulaBounds? Bounds { get; init; }

    /// <summary>For a share: how many of how many.</summary>
    public SharePart? Part { get; init; }
}

/// <summary>The least and the most that the value may be; null where that is not known.</summary>
/// <param name="Least">Null for no bound.</param>
/// <param name="Most">Null for no bound.</param>
/// <param name="Reason">What is missing.</param>
public sealed record FormulaBounds(Value? Least, Value? Most, string Reason);

/// <summary>So many of so many rows.</summary>
public readonly record struct SharePart(int Part, int Whole);
