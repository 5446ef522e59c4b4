using System.Collections.Immutable;
using System.Diagnostics;
using Fractions;
using NodaTime;
using SlaLang.Binding;
using SlaLang.Calibrating;
using SlaLang.Comparing;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Diagnostics;
using SlaLang.Evaluation;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Parsing;
using SlaLang.Planning;
using SlaLang.Testing;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang;

/// <summary>What can be asked of an agreement's model.</summary>
public static class SlaEngine
{
    /// <summary>The leads that Marketing owes; <paramref name="asOf"/> leaves out revisions of rates that begin later.</summary>
    public static DemandPlan Plan(AgreementModel model, LocalDate? asOf = null)
    {
        var plan = Planner.Plan(model, asOf);
        return plan with { Diagnostics = [.. plan.Diagnostics, .. ProseCheck.Check(plan)] };
    }

    /// <summary>The agreement as it would be if a scenario held.</summary>
    public static AgreementModel Suppose(AgreementModel model, Scenario scenario) => Suppositions.Apply(model, scenario);

    /// <summary>Lines such as `website.Opportunity -> Customer = 25%` as a scenario without a title; null when something is wrong with them.</summary>
    public static (Scenario? Scenario, ImmutableArray<Diagnostic> Diagnostics) ReadSettings(Compilation compilation, AgreementModel model, SourceText settings)
    {
        var (syntax, diagnostics) = SettingReader.Read(settings, [.. model.LeadTypes.Select(lead => lead.Name)], [.. model.Streams.Select(stream => stream.Name)]);
        var scenario = syntax is null ? null : Binder.BindSettings(model, compilation.Documents, syntax, diagnostics);
        return (diagnostics.HasErrors ? null : scenario, diagnostics.ToImmutable());
    }

    /// <summary>Whether both teams kept their promises, by what the CRM's exports say as of one instant.</summary>
    public static ComplianceResult Judge(DemandPlan plan, FactSet facts) => new ComplianceJudge(plan, facts, new FormulaEvaluation(plan, facts)).Judge();

    /// <summary>What a reader is shown of a result: the period, the trend, owners, what is late and what was lacking.</summary>
    public static ComplianceReport Report(ComplianceResult result, ReportRequest request) => ReportBuilder.Build(result, request) with { Metrics = MetricReports.Of(result, request) };

    /// <summary>How a verdict came about, or the story of a lead; of long lists so many entries are told.</summary>
    public static FactsExplanation Explain(ComplianceResult result, FactsQuery query, int most) => query switch
    {
        LeadQuery lead => new LeadExplanations(result, most).Of(lead),
        VerdictQuery verdict => new VerdictExplanations(result, most).Of(verdict),
        _ => throw new UnreachableException(query.GetType().Name),
    };

    /// <summary>What the rates of an agreement are by the CRM's facts, with blocks of rates ready to be written.</summary>
    public static Calibration Calibrate(FactSet facts, CalibrationRequest request) => Calibrator.Calibrate(facts, request);

    /// <summary>Whether the agreement says what its tests expect; all of them, or those that are given.</summary>
    public static TestReport Test(DemandPlan plan, IEnumerable<AgreementTest>? tests = null) => TestRunner.Run(plan, tests ?? plan.Model.Tests);

    public static DemandTable Tabulate(DemandPlan plan, TableStep step) => Tabulator.Tabulate(plan, step);

    /// <summary>A plan as it was agreed beside the plan as it would be.</summary>
    public static DemandComparison Compare(DemandTable agreed, DemandTable supposed) => DemandComparison.Of(agreed, supposed);

    /// <summary>What changed in meaning from one agreement to another; null for a side that does not exist, of which there may be one.</summary>
    public static AgreementDiff Diff(DemandPlan? before, DemandPlan? after) => (before, after) switch
    {
        ({ } old, { } renewed) => new AgreementComparison(old, renewed).Compare(),
        ({ } old, null) => AgreementComparison.Whole(old, isNew: false),
        (null, { } renewed) => AgreementComparison.Whole(renewed, isNew: true),
        _ => throw new ArgumentException("there is nothing to compare"),
    };

    /// <summary>The later agreement as if it had been in force when the earlier one was, to try its terms on what happened then.</summary>
    public static AgreementModel BackDate(AgreementModel later, AgreementModel earlier) => BackDating.Of(later, earlier.Term.Value);

    /// <summary>Verdicts under two agreements side by side; of the last quarter that had ended, unless other months are given.</summary>
    public static BackTest BackTest(ComplianceResult before, ComplianceResult after, MonthRange? months) => BackTesting.Of(before, after, months ?? BackTesting.LastQuarter(before.Model, before.AsOf));

    /// <summary>What a step in each figure of the rates does to demand and to expected revenue, the largest effect first.</summary>
    /// <param name="model">The agreement.</param>
    /// <param name="points">Percentage points of a rate, and per cent of a deal value; above zero.</param>
    /// <param name="byDemand">True for the order by demand, false for that by revenue.</param>
    public static Sensitivity Sensitivity(AgreementModel model, Fraction points, bool byDemand) => SensitivityAnalysis.Of(model, points, byDemand);

    /// <summary>What leads that were delivered in the given months are expected to bring, and how likely they meet the quota.</summary>
    public static Forecast Forecast(DemandPlan plan, IEnumerable<DeliveredLeads> leads, ImmutableArray<YearMonth> months) => Forecaster.Of(plan, leads, months);

    /// <summary>The same from the leads of the CRM, for every month that has begun.</summary>
    public static Forecast Forecast(DemandPlan plan, FactSet facts) => Forecaster.Of(plan, facts);

    /// <summary>The fewest leads of each delivery month that bring its target with a confidence.</summary>
    public static ImmutableArray<ConfidentDelivery> Confident(DemandPlan plan, Rate confidence) => ConfidentDemand.Of(plan, confidence);

    /// <summary>The value of a formula such as `demand(MQL, website, 2026-03)`, with its explanation.</summary>
    public static EvaluationResult Explain(Compilation compilation, DemandPlan plan, SourceText query) => Explain(compilation, plan, query, new Evaluator(plan));

    /// <summary>The value of a formula over the plan and the CRM's facts, of one period or of all; of the rows it counts so many are listed.</summary>
    /// <returns>Null, with a sentence about what to ask for, where the facts have no such period.</returns>
    public static EvaluationResult? Explain(Compilation compilation, ComplianceResult result, SourceText query, (string? Period, int Most) asked)
    {
        var period = asked.Period is { } name ? ShownPeriods.Find(result, name) ?? Periods.Named(Judging.Of(result.Plan, result.Facts), name) : null;
        return asked.Period is not null && period is null
            ? null
            : Explain(compilation, result.Plan, query, new Evaluator(result.Plan, result.Facts) { Period = period, ListedRows = asked.Most });
    }

    /// <summary>A formula that stands outside of the files; null where something is wrong with it.</summary>
    public static (Expression? Formula, ImmutableArray<Diagnostic> Diagnostics) ReadFormula(Compilation compilation, AgreementModel model, SourceText written)
    {
        var (syntax, diagnostics) = Parser.ParseExpression(written);
        var formula = syntax is null ? null : Binder.BindExpression(model, compilation.Documents, syntax, diagnostics);
        return (diagnostics.HasErrors ? null : formula, diagnostics.ToImmutable());
    }

    private static EvaluationResult Explain(Compilation compilation, DemandPlan plan, SourceText query, Evaluator evaluator)
    {
        var (formula, diagnostics) = ReadFormula(compilation, plan.Model, query);
        if (formula is null)
        {
            return new EvaluationResult(null, diagnostics);
        }

        var result = evaluator.Evaluate(formula);
        var said = new DiagnosticBag();
        said.AddRange([.. diagnostics, .. result.Diagnostics]);
        return result with { Diagnostics = said.ToImmutable() };
    }
}
