using SlaLang.Text;

namespace SlaLang;

/// <summary>Where included files come from; the engine itself reads none.</summary>
public interface ISourceProvider
{
    /// <summary>The file that `include "path"` in another file names, or why there is none.</summary>
    IncludedSource Find(SourceText from, string path);
}
