using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>What was read of a block.</summary>
internal sealed record BlockReading(FactBatch Batch)
{
    public int Rows { get; init; }

    public int FooterLines { get; init; }

    /// <summary>Rows with too few cells, before any blank line of the block: lines of a footer, if an earlier block has a blank line.</summary>
    public int ShortRows { get; init; }

    public bool HasBlankLine { get; init; }

    /// <summary>The line of the file's last row, if it has too few cells and nothing ends it; else 0.</summary>
    public int LineCutOff { get; init; }

    public int Rejected { get; init; }

    /// <summary>Rows that stand without a cell that cannot be read.</summary>
    public int Doubtful { get; init; }

    /// <summary>How many cells of a field cannot be read.</summary>
    public ImmutableSortedDictionary<string, int> Unread { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Rejects { get; init; } = [];

    /// <summary>Messages about the rows with too few cells.</summary>
    public ImmutableArray<Diagnostic> ShortRejects { get; init; } = [];
}
