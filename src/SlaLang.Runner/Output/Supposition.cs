using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Runner.Output;

/// <summary>An agreement as it is supposed to be: the scenario's title where one was named, and every line that is supposed.</summary>
internal sealed record Supposition(AgreementModel Model, string? Scenario, ImmutableArray<SupposedLine> Lines);
