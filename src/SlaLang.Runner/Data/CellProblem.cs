namespace SlaLang.Runner.Data;

/// <summary>What is wrong with a cell.</summary>
internal enum CellProblemKind
{
    NoInstant,
    NoAmount,
    NoId,
}

/// <summary>A cell for which its row is rejected.</summary>
internal readonly record struct CellProblem(CellProblemKind Kind, FieldColumn Column);
