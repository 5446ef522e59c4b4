using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>What came of reading the exports; facts are there also when some rows were rejected.</summary>
internal sealed record FactLoad(FactSet? Facts)
{
    /// <summary>Sentences about files that cannot be read at all.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>What is wrong with columns and cells, the first of many.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public ImmutableArray<ExportReading> Files { get; init; } = [];

    public int Rejected => Files.Sum(file => file.Rejected);

    /// <summary>Rows that stand without a cell that cannot be read.</summary>
    public int Doubtful => Files.Sum(file => file.Doubtful);

    public bool HasTooManyRejected { get; init; }

    /// <summary>Whether what was read may be used, as an exit code.</summary>
    public int ExitCode =>
        Problems.Length > 0 ? Runner.ExitCode.Usage
        : HasTooManyRejected || Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? Runner.ExitCode.Errors
        : Runner.ExitCode.Fine;
}
