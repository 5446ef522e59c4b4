using SlaLang.Text;

namespace SlaLang;

/// <summary>A found file, or the reason why it was not found: exactly one of the two is set.</summary>
public sealed record IncludedSource(SourceText? Source, IncludeProblem? Problem);

public enum IncludeProblem
{
    Missing,
    Unreadable,
    OutsideProject,
}
