using System.Collections.Immutable;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Commands;

/// <summary>An agreement of one side: what it is called within the side, what it says, and the path beside which its exports are looked for.</summary>
internal sealed record SideAgreement(string Name, Compilation Compilation, string Path);

/// <summary>The agreements of one side, and the exit code that what is wrong with it asks for.</summary>
internal sealed record LoadedSide(ImmutableArray<SideAgreement> Agreements, int ExitCode);

/// <summary>One side of a comparison: where its agreements come from.</summary>
internal abstract record DiffSide
{
    /// <summary>As people call it.</summary>
    public abstract string Name { get; }

    public abstract LoadedSide Load(Session session);

    /// <summary>Reports the files, of which those that declare no agreement are passed over unless they were named.</summary>
    protected static LoadedSide Reported(Session session, IEnumerable<(SourceFile File, Compilation Compilation)> files, int exitCode, Func<SourceFile, string>? pathOf = null)
    {
        var agreements = ImmutableArray.CreateBuilder<SideAgreement>();
        foreach (var (file, compilation) in files)
        {
            session.Report(compilation.Diagnostics.Where(message => message.Severity == Diagnostics.Severity.Error));
            if (compilation.Model is not null)
            {
                agreements.Add(new SideAgreement(file.ResultName, compilation, pathOf?.Invoke(file) ?? file.Path));
            }
            else if (!compilation.IsPart || file.IsNamed)
            {
                session.Report(compilation.IsPart ? [compilation.NoAgreement()] : []);
                exitCode = exitCode != ExitCode.Fine ? exitCode : ExitCode.Errors;
            }
        }

        return new LoadedSide(agreements.ToImmutable(), exitCode);
    }
}

/// <summary>A file or folder as it lies there now.</summary>
/// <param name="Path">As it is written on the command line.</param>
/// <param name="MayBeMissing">True where a missing file means that it was removed.</param>
internal sealed record FileSide(string Path, bool MayBeMissing) : DiffSide
{
    public override string Name => Path;

    public override LoadedSide Load(Session session)
    {
        var full = System.IO.Path.GetFullPath(Path, session.IO.CurrentFolder);
        if (MayBeMissing && !System.IO.Path.Exists(full))
        {
            return new LoadedSide([], ExitCode.Fine);
        }

        var loaded = session.Load([Path]);
        return Reported(session, loaded.Files.Select(file => (file.File, file.Compilation)), loaded.Problems.Length > 0 ? ExitCode.Usage : ExitCode.Fine);
    }
}

/// <summary>A copy of a file, such as git's difftool makes; it is called by the file's own name, and its includes are found beside that.</summary>
/// <param name="Copy">Where the copy is; the null device stands for no file.</param>
/// <param name="Path">The file that it is a copy of.</param>
internal sealed record CopySide(string Copy, string Path) : DiffSide
{
    public override string Name => Copy;

    public override LoadedSide Load(Session session)
    {
        if (Copy is "/dev/null" or "nul" or "NUL")
        {
            return new LoadedSide([], ExitCode.Fine);
        }

        var reader = new SourceReader(session.IO);
        var (copy, problem) = reader.Read(Copy);
        if (copy is null)
        {
            return new LoadedSide([], session.Refuse(problem));
        }

        var source = new Text.SourceText(FilePath.Shown(Path), copy.Text);
        var project = FolderSourceProvider.ProjectFolderOf(Path, session.IO.CurrentFolder);
        var compilation = Compilation.Create(source, new FolderSourceProvider(reader, session.IO.CurrentFolder, project));
        return Reported(session, [(new SourceFile(source.Path, System.IO.Path.GetFileName(source.Path), IsNamed: true), compilation)], ExitCode.Fine);
    }
}

/// <summary>A file or folder as a revision has it.</summary>
/// <param name="Repository">Where the revision is.</param>
/// <param name="Commit">The full hash.</param>
/// <param name="Revision">As people call it.</param>
/// <param name="Path">Counted from the repository's root; empty for the root itself.</param>
internal sealed record RevisionSide(GitRepository Repository, string Commit, string Revision, string Path) : DiffSide
{
    public override string Name => $"{Revision}:{Path}";

    public override LoadedSide Load(Session session)
    {
        var provider = new GitSourceProvider(Repository, Commit, Revision);
        var exitCode = ExitCode.Fine;
        var compiled = new List<(SourceFile File, Compilation Compilation)>();
        foreach (var path in Repository.Files(Commit, Path).Where(path => path == Path || path.EndsWith(SourceFiles.Suffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var (source, problem) = provider.Read(path) ?? new ReadResult(null, $"git has no `{path}` in {Revision}");
            if (source is null)
            {
                exitCode = session.Refuse(problem);
                continue;
            }

            compiled.Add((new SourceFile(source.Path, NameOf(path), path == Path), Compilation.Create(source, provider)));
        }

        return Reported(session, compiled.Where(file => file.File.IsNamed || !compiled.Exists(other => Includes(other, file))), exitCode, file => Now(file, session.IO.CurrentFolder));
    }

    /// <summary>Exports are not read from revisions but from where they lie now.</summary>
    private string Now(SourceFile file, string currentFolder) =>
        System.IO.Path.GetRelativePath(FilePath.Real(currentFolder) ?? currentFolder, System.IO.Path.Combine(Repository.Root, file.Path[(Revision.Length + 1)..])).Replace(System.IO.Path.DirectorySeparatorChar, '/');

    /// <summary>The path below the side's own.</summary>
    private string NameOf(string path) => path == Path ? System.IO.Path.GetFileName(path) : Path.Length == 0 ? path : path[(Path.Length + 1)..];

    private static bool Includes((SourceFile File, Compilation Compilation) file, (SourceFile File, Compilation Compilation) other) =>
        file != other && file.Compilation.Sources.Skip(1).Any(source => source.Path == other.File.Path);
}
