using System.Collections.Immutable;
using SlaLang.Diagnostics;

namespace SlaLang.Formatting;

/// <summary>A file in the canonical layout; without a text where it does not parse, and then with the reasons.</summary>
public sealed record FormatResult(string? Text, ImmutableArray<Diagnostic> Diagnostics);
