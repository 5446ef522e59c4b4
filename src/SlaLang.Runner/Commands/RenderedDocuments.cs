using System.Collections.Immutable;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Commands;

/// <summary>A finished text, the digest that it names, and where it goes; null for standard output.</summary>
internal sealed record RenderedDocument(string? Path, string Text, string Digest);

/// <summary>Documents on their way into files, or compared with the files that are there.</summary>
internal sealed class RenderedDocuments(Session session, bool isPdf, ImmutableArray<RenderedDocument> documents)
{
    /// <summary>Why they cannot be written where they should go; null when they can.</summary>
    public string? FindClash(IEnumerable<LoadedAgreement> agreements)
    {
        string? RealOf(string path) => FilePath.Real(Path.GetFullPath(path, session.IO.CurrentFolder));
        var sources = agreements.SelectMany(agreement => agreement.Compilation.Sources).Select(source => RealOf(source.Path)).ToHashSet();
        bool IsSource(string path) => sources.Contains(RealOf(path)) || path.EndsWith(SourceFiles.Suffix, StringComparison.OrdinalIgnoreCase);
        var paths = documents.Select(document => document.Path).OfType<string>().ToList();
        return paths.Find(IsSource) is { } source ? $"`{source}` would be written over a source of the agreement"
            : paths.GroupBy(path => path).FirstOrDefault(group => group.Count() > 1) is { Key: var shared } ? $"several documents would be written to `{shared}`"
            : null;
    }

    public int Write()
    {
        if (documents is [{ Path: null, Text: var text }])
        {
            session.IO.Output.Write(text);
            return ExitCode.Fine;
        }

        return isPdf ? Print() : session.WriteFiles(documents.Select(document => (document.Path ?? "", document.Text)));
    }

    /// <summary>Says of each file whether it is what would be written.</summary>
    public int Check()
    {
        var differing = 0;
        foreach (var document in documents)
        {
            if (document.Path is { } path && Difference(path, document) is { } difference)
            {
                differing++;
                session.Output.WriteLine(difference);
            }
        }

        return differing > 0 ? ExitCode.Differs : ExitCode.Fine;
    }

    private int Print()
    {
        foreach (var document in documents)
        {
            if (new PdfPrinter(session.IO).TryPrint(document.Path ?? "", document.Text) is { } problem)
            {
                return session.Refuse(problem, PdfPrinter.Help);
            }

            session.Wrote(document.Path ?? "");
        }

        return ExitCode.Fine;
    }

    /// <summary>A document that names the digest of what the agreement says now, and yet has another text, was changed by hand (or made otherwise).</summary>
    private string? Difference(string path, RenderedDocument document)
    {
        if (!File.Exists(Path.GetFullPath(path, session.IO.CurrentFolder)))
        {
            return $"there is no {path}; `sla render -o {path}` writes it";
        }

        var read = new SourceReader(session.IO).Read(path);
        if (read.Source?.Text.ReplaceLineEndings("\n") is not { } kept)
        {
            return read.Problem;
        }

        var line = 1 + kept.Split('\n').Zip(document.Text.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        return kept == document.Text ? null
            : kept.Contains(document.Digest, StringComparison.Ordinal)
            ? $"{path} was changed by hand, or made with other options, templates or facts: line {line} is the first that differs"
            : $"{path} is stale: it was made from another version of the agreement";
    }
}
