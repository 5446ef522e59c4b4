using System.Collections.Immutable;
using SlaLang.Diagnostics;

namespace SlaLang.Evaluation;

/// <summary>What a formula came to, with its explanation; null, with the reason among the messages, when it has no value or needs the CRM's facts.</summary>
public sealed record EvaluationResult(Derived? Derived, ImmutableArray<Diagnostic> Diagnostics);
