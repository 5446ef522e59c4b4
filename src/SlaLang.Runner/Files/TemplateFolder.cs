using System.Collections.Immutable;
using SlaLang.Rendering;

namespace SlaLang.Runner.Files;

/// <summary>Templates that were read, or why they could not be: exactly one of the two is set.</summary>
internal sealed record ReadTemplates(TemplateSet? Templates, string Problem);

/// <summary>Reads one's own templates: the text files of one folder, and nothing that a link leads to outside it.</summary>
internal sealed class TemplateFolder(RunnerIO io)
{
    private static readonly ImmutableArray<string> Suffixes = [".html", ".md", ".css", ".svg", ".scriban"];

    public ReadTemplates Read(string path)
    {
        var folder = Path.GetFullPath(path, io.CurrentFolder);
        if (!Directory.Exists(folder))
        {
            return new ReadTemplates(null, $"there is no folder `{path}`");
        }

        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var reader = new SourceReader(io);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => IsTemplate(folder, file)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var (source, problem) = reader.Read(Path.Combine(path, name));
            if (source is null)
            {
                return new ReadTemplates(null, problem);
            }

            texts.Add(name, source.Text);
        }

        return texts.Count > 0 ? new ReadTemplates(new TemplateSet(texts.ToImmutable()), "") : new ReadTemplates(null, $"there is no template in `{path}`");
    }

    private static bool IsTemplate(string folder, string file) =>
        Suffixes.Contains(Path.GetExtension(file))
        && FilePath.Real(folder) is { } realFolder
        && FilePath.Real(file) is { } realFile
        && FilePath.IsInside(realFolder, realFile);
}
