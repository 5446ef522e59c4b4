using System.Collections.Immutable;

namespace SlaLang.Runner.Output;

/// <summary>A result in tables, ready to be laid out as text or as Markdown.</summary>
internal sealed record Report(string Title, ImmutableArray<string> Facts, ImmutableArray<ReportSection> Sections);

/// <summary>A table with its title and the remarks under it.</summary>
internal sealed record ReportSection(string Title, ImmutableArray<ReportColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What a row means to its reader, by its place; rows beyond the last have no emphasis.</summary>
    public ImmutableArray<Emphasis> Emphases { get; init; } = [];
}

/// <summary>A column; figures stand to the right. Neighbours of one group share a heading.</summary>
internal sealed record ReportColumn(string Title, bool IsFigure = true, string Group = "");
