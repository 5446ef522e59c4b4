using System.Collections.Immutable;
using SlaLang.Runner.Output;
using SlaLang.Text;

namespace SlaLang.Runner.Files;

/// <summary>A file with all that it includes, read and compiled.</summary>
internal sealed record LoadedFile(SourceFile File, Compilation Compilation);

/// <summary>What could be loaded, and a sentence about each file that could not.</summary>
internal sealed record LoadedFiles(ImmutableArray<LoadedFile> Files, ImmutableArray<string> Problems);

/// <summary>Loads the files and folders of a command line.</summary>
internal sealed class Workspace(RunnerIO io)
{
    private readonly SourceReader reader = new(io);

    /// <summary>Of a folder's files, those that another one includes are left to that one.</summary>
    public LoadedFiles Load(IReadOnlyList<string> arguments)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var files = new List<SourceFile>();
        foreach (var argument in arguments)
        {
            var found = SourceFiles.Of(argument, io.CurrentFolder).ToList();
            files.AddRange(found);
            if (found.Count == 0)
            {
                problems.Add($"no {SourceFiles.Suffix} file in or below `{argument}`");
            }
        }

        var loaded = Load([.. files.DistinctBy(file => file.Path)], problems);
        return new LoadedFiles(WithoutIncluded(loaded), problems.ToImmutable());
    }

    /// <summary>A file with what it includes; its text may be another than the one that is kept under its path.</summary>
    public Compilation Compile(SourceText source)
    {
        var project = FolderSourceProvider.ProjectFolderOf(source.Path, io.CurrentFolder);
        return Compilation.Create(source, new FolderSourceProvider(reader, io.CurrentFolder, project));
    }

    private List<LoadedFile> Load(ImmutableArray<SourceFile> files, ImmutableArray<string>.Builder problems)
    {
        using var progress = new Progress(io, files.Length);
        var loaded = new List<LoadedFile>();
        foreach (var file in files)
        {
            progress.Begin(file.Path);
            var (source, problem) = reader.Read(file.Path);
            if (source is null)
            {
                problems.Add(problem);
                continue;
            }

            loaded.Add(new LoadedFile(file, Compile(source)));
        }

        return loaded;
    }

    /// <summary>Of files that include each other in a circle, the first one is kept.</summary>
    private static ImmutableArray<LoadedFile> WithoutIncluded(List<LoadedFile> loaded)
    {
        var kept = loaded.FindAll(file => file.File.IsNamed || !loaded.Exists(other => other != file && Includes(other, file)));
        foreach (var file in loaded)
        {
            if (!kept.Exists(other => other == file || Includes(other, file)))
            {
                kept.Add(file);
            }
        }

        return [.. loaded.Where(kept.Contains)];
    }

    private static bool Includes(LoadedFile file, LoadedFile other) =>
        file.Compilation.Sources.Skip(1).Any(source => source.Path == other.File.Path);
}
