namespace SlaLang.Runner.Data;

/// <summary>What is wrong with a cell.</summary>
internal enum CellProblemKind
{
    NoInstant,
    NoAmount,
    NoId,
    NoNumber,
    NoYesNo,
    NoDate,
}

/// <summary>A cell that cannot be read.</summary>
internal readonly record struct CellProblem(CellProblemKind Kind, FieldColumn Column);
