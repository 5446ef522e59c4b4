using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Output;

/// <summary>A file with all messages about it and its plan, and how much of it is checked for meaning but not evaluated.</summary>
internal sealed record CheckedFile(string Path, ImmutableArray<Diagnostic> Diagnostics, NotEvaluated NotEvaluated)
{
    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);

    public static CheckedFile Of(LoadedFile loaded)
    {
        var compilation = loaded.Compilation;
        var messages = new DiagnosticBag();
        messages.AddRange(compilation.Diagnostics);
        messages.AddRange(compilation.Model is { } model ? SlaEngine.Plan(model).Diagnostics : []);
        return new CheckedFile(loaded.File.Path, messages.ToImmutable(), NotEvaluated.Of(compilation.Model));
    }
}

/// <summary>Counts of what needs CRM facts.</summary>
internal sealed record NotEvaluated(int Obligations, int Metrics, int Tests)
{
    public static NotEvaluated Of(AgreementModel? model) =>
        model is null ? new NotEvaluated(0, 0, 0) : new NotEvaluated(model.Obligations.Length, model.Metrics.Length, model.Tests.Length);

    /// <summary>What there is, each with the command that goes further.</summary>
    public override string ToString()
    {
        (int Count, string Noun, string Verb)[] kinds = [(Obligations, "obligation", " (judged by `sla comply`)"), (Metrics, "metric", ""), (Tests, "test", " (run by `sla test`)")];
        return string.Join(", ", kinds.Where(kind => kind.Count > 0).Select(kind => Counted.Of(kind.Count, kind.Noun) + kind.Verb));
    }
}
