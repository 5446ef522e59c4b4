using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Evaluation;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Testing;

/// <summary>
/// Finds what tests exercise: rates and metrics whose lines stand in how an expectation came about, obligations that one asks for, and milestones by which
/// a given lead was judged.
/// </summary>
internal static class CoverageFinder
{
    public static Coverage Find(DemandPlan plan, IReadOnlyList<TestRun> runs)
    {
        var touched = runs.Select(run => (run.Result.Test.Title, Lines: Touched(plan, run))).ToArray();
        return new Coverage([.. Items(plan.Model).Select(item => item with { Tests = [.. touched.Where(entry => entry.Lines.Contains(item.Location)).Select(entry => entry.Title)] })]);
    }

    private static IEnumerable<CoverageItem> Items(AgreementModel model) =>
    [
        .. model.Obligations.Select(obligation => new CoverageItem(CoverageKind.Obligation, obligation.Name, obligation.Location, [])),
        .. from block in model.Rates
           from line in block.Conversions
           select new CoverageItem(CoverageKind.Rate, NameOf(block, line), line.Location, []),
        .. from followup in model.Followups
           from milestone in followup.Milestones
           select new CoverageItem(CoverageKind.Milestone, $"{followup.Name}: {milestone.Count} within {Figures.Of(milestone.Limit)}", milestone.Location, []),
        .. model.Metrics.Select(metric => new CoverageItem(CoverageKind.Metric, metric.Name, metric.Location, [])),
    ];

    private static string NameOf(RatesSymbol block, ConversionRate line)
    {
        var stream = block.Stream is { } only ? $" in {only.Name}" : "";
        var from = block.From is { } day ? $" from {Figures.Of(day)}" : "";
        return $"{block.Lead.Name}{stream}{from}: {line.From.Name} -> {line.To.Name}";
    }

    private static HashSet<Location> Touched(DemandPlan plan, TestRun run)
    {
        var lines = new HashSet<Location>();
        var known = run.Result.Expectations.Where(expectation => expectation.Derivation is not null).ToArray();
        var waiting = new Stack<Derivation>(known.Select(expectation => expectation.Derivation).OfType<Derivation>());
        var seen = new HashSet<Derivation>(ReferenceEqualityComparer.Instance);
        while (waiting.TryPop(out var derivation))
        {
            if (!seen.Add(derivation))
            {
                continue;
            }

            lines.UnionWith(derivation.Location is { } location ? [location] : []);
            foreach (var input in derivation.Inputs)
            {
                waiting.Push(input);
            }
        }

        var names = known.SelectMany(expectation => ExpressionParts.Of(expectation.Expression, plan.Model)).OfType<SymbolExpression>().Where(symbol => symbol.Type.Kind == ValueKind.Obligation).Select(symbol => symbol.Name).ToHashSet();
        var asked = plan.Model.Obligations.Where(obligation => names.Contains(obligation.Name)).ToArray();
        lines.UnionWith(asked.Select(obligation => obligation.Location));
        lines.UnionWith(run.Facts is { } facts && asked.Length > 0 ? Judged(plan, facts, asked) : []);
        return lines;
    }

    /// <summary>The lines by which given leads were judged: what was kept, waived or missed, not what is still to come.</summary>
    private static IEnumerable<Location> Judged(DemandPlan plan, FactSet facts, ObligationSymbol[] asked)
    {
        var result = new ComplianceJudge(plan, facts, new FormulaEvaluation(plan, facts)).Judge();
        return
            from place in Enumerable.Range(0, facts.Leads.Length)
            from story in LeadStories.Of(result, place)
            where asked.Contains(story.Verdict.Obligation)
            from clock in story.Clocks
            from due in clock.Dues
            where due.Fate != DueFate.Running
            select due.What.Line;
    }
}
