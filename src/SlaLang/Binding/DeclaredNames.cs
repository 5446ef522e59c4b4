using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>The names that formulas may use, wherever in the files they are declared. One name means one thing.</summary>
internal sealed class DeclaredNames
{
    private readonly Dictionary<string, (ValueKind Kind, string Word, Location Location)> names = [];
    private readonly Dictionary<string, MetricSyntax> metrics = [];
    private readonly List<string> stages = [];

    public DeclaredNames(ImmutableArray<DeclarationSyntax> declarations, DiagnosticBag diagnostics)
    {
        foreach (var declaration in declarations)
        {
            Declare(declaration, diagnostics);
        }
    }

    public IReadOnlyCollection<string> All => [.. names.Keys, .. metrics.Keys];

    public IReadOnlyList<string> Stages => stages;

    /// <summary>What a name is the name of; null for an unknown one and for a metric.</summary>
    public ValueKind? KindOf(string name) => names.TryGetValue(name, out var entry) ? entry.Kind : null;

    public MetricSyntax? Metric(string name) => metrics.GetValueOrDefault(name);

    private void Declare(DeclarationSyntax declaration, DiagnosticBag diagnostics)
    {
        var (kind, word, name) = declaration switch
        {
            StageSyntax stage => (ValueKind.Stage, "stage", stage.Name),
            LeadSyntax lead => (ValueKind.LeadType, "lead", lead.Name),
            StreamSyntax stream => (ValueKind.Stream, "stream", stream.Name),
            ObligationSyntax obligation => (ValueKind.Obligation, "obligation", obligation.Name),
            MetricSyntax metric => (ValueKind.Number, "metric", metric.Name),
            _ => (ValueKind.Error, "", null),
        };
        if (name is null)
        {
            return;
        }

        if (names.TryGetValue(name.Text, out var taken) && (taken.Kind != kind || kind == ValueKind.Number))
        {
            diagnostics.Add(taken.Kind == kind
                ? BindingDiagnostics.Duplicate(name.Location, word, name.Text, taken.Location)
                : BindingDiagnostics.TakenName(name.Location, word, name.Text, taken.Word, taken.Location));
            return;
        }

        if (names.TryAdd(name.Text, (kind, word, name.Location)))
        {
            Remember(declaration);
        }
    }

    private void Remember(DeclarationSyntax declaration)
    {
        if (declaration is MetricSyntax metric)
        {
            metrics.Add(metric.Name.Text, metric);
        }
        else if (declaration is StageSyntax stage)
        {
            stages.Add(stage.Name.Text);
        }
    }
}
