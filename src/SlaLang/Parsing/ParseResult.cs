using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Syntax;

namespace SlaLang.Parsing;

/// <summary>What a file says, and what is wrong with how it says it. An unreadable file is no SlaLang text, or is broken throughout.</summary>
public sealed record ParseResult(DocumentSyntax Document, ImmutableArray<Diagnostic> Diagnostics, bool IsUnreadable);
