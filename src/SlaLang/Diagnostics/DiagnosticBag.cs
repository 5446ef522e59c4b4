using System.Collections.Immutable;

namespace SlaLang.Diagnostics;

/// <summary>Collects messages while a stage runs and gives them out in the order of their places; those beyond the most are dropped.</summary>
public sealed class DiagnosticBag(int most = int.MaxValue)
{
    private readonly List<Diagnostic> diagnostics = [];

    public int Count => diagnostics.Count;

    public bool IsFull => diagnostics.Count >= most;

    public bool HasErrors => diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic)
    {
        if (!IsFull)
        {
            diagnostics.Add(diagnostic);
        }
    }

    public void AddRange(IEnumerable<Diagnostic> more)
    {
        foreach (var diagnostic in more)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Sorted by file, place and code, each message once.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
        [.. diagnostics
            .DistinctBy(diagnostic => (diagnostic.Code, diagnostic.Location, diagnostic.Message))
            .OrderBy(diagnostic => diagnostic.Location.Source.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.Span.Start)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)];
}
