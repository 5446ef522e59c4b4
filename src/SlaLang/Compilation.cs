using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SlaLang.Binding;
using SlaLang.Diagnostics;
using SlaLang.Linting;
using SlaLang.Model;
using SlaLang.Parsing;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang;

/// <summary>A file with its includes, read and checked.</summary>
public sealed class Compilation
{
    private Compilation(IncludeLoader loader, AgreementModel? model, DiagnosticBag diagnostics)
    {
        Documents = loader.Documents;
        Sources = loader.Sources;
        Model = model;
        Diagnostics = diagnostics.ToImmutable();
    }

    /// <summary>The file itself, then its includes in the order in which they are met.</summary>
    public ImmutableArray<SourceText> Sources { get; }

    /// <summary>The syntax of each source, in the same order.</summary>
    public ImmutableArray<DocumentSyntax> Documents { get; }

    public SourceText Root => Sources[0];

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>What the files declare; null when there are errors, and for a file that declares no agreement.</summary>
    public AgreementModel? Model { get; }

    /// <summary>True for a file without errors that declares only parts, such as a calendar that other files include.</summary>
    public bool IsPart => Model is null && !HasErrors;

    /// <summary>`sha256:` and 64 digits: the same for two agreements with the same statements in the same order, whatever their layout, comments and own names.</summary>
    public string Digest
    {
        get
        {
            // Each token stands with its length, so that no text can pose as further tokens.
            var tokens = Sources.SelectMany(CanonicalTokens.Of).Select(token => string.Create(CultureInfo.InvariantCulture, $"{token.Length}:{token}"));
            return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(tokens))));
        }
    }

    public static Compilation Create(SourceText root, ISourceProvider sources)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new IncludeLoader(sources, diagnostics);
        loader.Load(root);
        CheckAgreements(loader, diagnostics);
        var model = Binder.Bind(loader.Documents, loader.IsWhole, diagnostics);
        diagnostics.AddRange(model is null ? [] : Linter.Check(model));
        return new Compilation(loader, model, diagnostics);
    }

    /// <summary>The message for a plan or a document that is asked of a part.</summary>
    public Diagnostic NoAgreement() => BindingDiagnostics.NoAgreement(
        Documents[0].Location with { Span = new TextSpan(0, 0) }, "name the file that declares `agreement \"…\" { … }` and includes this one");

    private static void CheckAgreements(IncludeLoader loader, DiagnosticBag diagnostics)
    {
        var declared = loader.Documents[0].Declarations.OfType<AgreementSyntax>().ToArray();
        foreach (var second in declared.Skip(1))
        {
            diagnostics.Add(BindingDiagnostics.SecondAgreement(second.Title.Location, declared[0].Title.Location));
        }

        if (loader.Documents[0].Declarations.IsEmpty && !diagnostics.HasErrors)
        {
            var start = loader.Documents[0].Location with { Span = new TextSpan(0, 0) };
            diagnostics.Add(BindingDiagnostics.NoAgreement(start, "the file is empty; `sla new FOLDER` writes an agreement to start from"));
        }
    }
}
