using System.Collections.Immutable;

namespace SlaLang.Diagnostics;

/// <summary>Collects messages while a stage runs and gives them out in the order of their places.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> diagnostics = [];

    public int Count => diagnostics.Count;

    public bool HasErrors => diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> more) => diagnostics.AddRange(more);

    /// <summary>Sorted by file, place and code, each message once.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
        [.. diagnostics
            .DistinctBy(diagnostic => (diagnostic.Code, diagnostic.Location, diagnostic.Message))
            .OrderBy(diagnostic => diagnostic.Location.Source.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.Span.Start)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)];
}
