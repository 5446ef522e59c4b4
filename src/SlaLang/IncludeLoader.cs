using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Parsing;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang;

/// <summary>Reads a file and everything that it includes, each file once.</summary>
internal sealed class IncludeLoader(ISourceProvider sources, DiagnosticBag diagnostics)
{
    /// <summary>Files within files beyond this are made by a program that has lost its way.</summary>
    private const int MostLevels = 16;

    private readonly List<SourceText> read = [];
    private readonly List<DocumentSyntax> documents = [];
    private readonly List<string> open = [];

    public ImmutableArray<SourceText> Sources => [.. read];

    public ImmutableArray<DocumentSyntax> Documents => [.. documents];

    /// <summary>False when a file is missing or could not be read to its end.</summary>
    public bool IsWhole { get; private set; } = true;

    public void Load(SourceText source)
    {
        var result = Parser.Parse(source);
        diagnostics.AddRange(result.Diagnostics);
        IsWhole &= !result.IsUnreadable;
        read.Add(source);
        documents.Add(result.Document);
        open.Add(source.Path);
        CheckEdition(result.Document);
        foreach (var include in result.Document.Declarations.OfType<IncludeSyntax>())
        {
            Include(source, include);
        }

        open.RemoveAt(open.Count - 1);
    }

    private void Include(SourceText from, IncludeSyntax include)
    {
        var found = sources.Find(from, include.Path.Value);
        if (found.Source is not { } source)
        {
            IsWhole = false;
            diagnostics.Add(Problem(include, found.Problem));
        }
        else if (open.Contains(source.Path))
        {
            var chain = string.Join(" → ", [.. open[open.IndexOf(source.Path)..], source.Path]);
            diagnostics.Add(BindingDiagnostics.IncludeCycle(include.Path.Location, chain));
        }
        else if (open.Count > MostLevels)
        {
            IsWhole = false;
            diagnostics.Add(BindingDiagnostics.IncludeTooDeep(include.Path.Location, MostLevels));
        }
        else if (read.All(known => known.Path != source.Path))
        {
            Load(source);
            CheckIsPart(include, source);
        }
    }

    private static Diagnostic Problem(IncludeSyntax include, IncludeProblem? problem) => problem switch
    {
        IncludeProblem.OutsideProject => BindingDiagnostics.IncludeOutside(include.Path.Location, include.Path.Value),
        IncludeProblem.Unreadable => BindingDiagnostics.IncludeUnreadable(include.Path.Location, include.Path.Value),
        _ => BindingDiagnostics.IncludeMissing(include.Path.Location, include.Path.Value),
    };

    private void CheckIsPart(IncludeSyntax include, SourceText source)
    {
        var document = documents.First(known => known.Location.Source == source);
        if (document.Declarations.Any(declaration => declaration is AgreementSyntax))
        {
            diagnostics.Add(BindingDiagnostics.IncludedAgreement(include.Path.Location, include.Path.Value));
        }
    }

    private void CheckEdition(DocumentSyntax document)
    {
        foreach (var language in document.Declarations.OfType<LanguageSyntax>())
        {
            if (language.Edition != "1")
            {
                diagnostics.Add(BindingDiagnostics.UnknownEdition(language.Location, language.Edition));
            }
            else if (language != document.Declarations[0])
            {
                diagnostics.Add(BindingDiagnostics.LateEdition(language.Location));
            }
        }
    }
}
