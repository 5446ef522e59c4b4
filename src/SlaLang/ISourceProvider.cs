using SlaLang.Text;

namespace SlaLang;

/// <summary>Where included files come from; the engine itself reads none.</summary>
public interface ISourceProvider
{
    /// <summary>The file that `include "path"` in another file names, or why there is none.</summary>
    IncludedSource Find(SourceText from, string path);
}

/// <summary>A found file, or the reason why it was not found: exactly one of the two is set.</summary>
public sealed record IncludedSource(SourceText? Source, IncludeProblem? Problem);

public enum IncludeProblem
{
    Missing,
    Unreadable,
    OutsideProject,
}
