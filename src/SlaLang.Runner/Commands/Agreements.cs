using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Commands;

/// <summary>A file whose agreement can be planned.</summary>
internal sealed record LoadedAgreement(SourceFile File, Compilation Compilation, AgreementModel Model);

/// <summary>The agreements of a command line, and the exit code that the files without one ask for.</summary>
internal sealed record Agreements(ImmutableArray<LoadedAgreement> All, int ExitCode)
{
    /// <summary>Loads files and folders and prints what is wrong with them; a folder's files without an agreement are passed over.</summary>
    public static Agreements Load(Session session, params IReadOnlyList<string> paths)
    {
        var loaded = session.Load(paths);
        var exitCode = loaded.Problems.Length > 0 ? Runner.ExitCode.Usage : Runner.ExitCode.Fine;
        var agreements = ImmutableArray.CreateBuilder<LoadedAgreement>();
        foreach (var (file, compilation) in loaded.Files)
        {
            session.Report(compilation.Diagnostics);
            if (compilation.Model is { } model)
            {
                agreements.Add(new LoadedAgreement(file, compilation, model));
            }
            else
            {
                exitCode = exitCode != Runner.ExitCode.Fine ? exitCode : WithoutModel(session, file, compilation);
            }
        }

        return new Agreements(agreements.ToImmutable(), exitCode);
    }

    private static int WithoutModel(Session session, SourceFile file, Compilation compilation)
    {
        if (compilation.IsPart && file.IsNamed)
        {
            session.Report([compilation.NoAgreement()]);
        }

        return compilation.IsPart && !file.IsNamed ? Runner.ExitCode.Fine : Runner.ExitCode.Errors;
    }
}
