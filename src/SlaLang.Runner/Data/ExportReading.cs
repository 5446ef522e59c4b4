using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Values;

namespace SlaLang.Runner.Data;

/// <summary>What was understood of a file.</summary>
internal sealed record ExportReading(ExportFile File)
{
    /// <summary>Why it cannot be read; empty when it can.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Data rows, rejected ones among them.</summary>
    public int Rows { get; init; }

    public int Rejected { get; init; }

    /// <summary>Rows that stand without a cell that cannot be read.</summary>
    public int Doubtful { get; init; }

    /// <summary>How many cells of a field cannot be read.</summary>
    public ImmutableSortedDictionary<string, int> Unread { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Lines after a blank one that are no rows, as a report's footer has them.</summary>
    public int FooterLines { get; init; }

    public ImmutableArray<MappedColumn> Columns { get; init; } = [];

    /// <summary>Headings that nothing is read from, in their order.</summary>
    public ImmutableArray<string> Unused { get; init; } = [];

    /// <summary>Fields that the file has no column for, in ordinal order.</summary>
    public ImmutableArray<string> Absent { get; init; } = [];

    /// <summary>What is wrong with the columns, and with the first rejected rows.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A field and the heading it is read from; a constant has none.</summary>
internal sealed record MappedColumn(string Field, string Heading)
{
    /// <summary>What the cells of a column of the user's own are read as; null for a field of the language.</summary>
    public ValueKind? Kind { get; init; }
}
