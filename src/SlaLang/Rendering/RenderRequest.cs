using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Facts;
using SlaLang.Planning;

namespace SlaLang.Rendering;

public enum DocumentFormat
{
    Html,
    Markdown,
}

/// <summary>What to write, and with which templates (null for the built-in ones of the agreement's language).</summary>
/// <param name="Plan">The plan, which knows its agreement.</param>
/// <param name="Digest">The content digest of the agreement, `sha256:` and 64 hexadecimal digits.</param>
/// <param name="Format">The format.</param>
/// <param name="Templates">One's own templates.</param>
public sealed record RenderRequest(DemandPlan Plan, string Digest, DocumentFormat Format, TemplateSet? Templates = null)
{
    /// <summary>What the CRM's exports say, for the figures in texts that are measured; null to leave these open.</summary>
    public FactSet? Facts { get; init; }

    public SigningBlock Signing { get; init; } = SigningBlock.Blank;
}

/// <summary>The document, or null and why there is none.</summary>
public sealed record RenderResult(string? Text, ImmutableArray<Diagnostic> Diagnostics);
