using NodaTime;
using SlaLang.Compliance;
using SlaLang.Evaluation.Rows;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>`met(OBLIGATION, [period])`: whether a promise was kept in all its periods within the one that is asked about, or so far.</summary>
internal sealed class MetFunction(FactWorld world, DemandPlan plan, JudgedPeriod? period)
{
    public Func<ObligationSymbol, ObligationVerdict>? VerdictOf { get; init; }

    /// <summary>Tells how the verdict in a period came about; null says the verdict alone.</summary>
    public Func<ObligationSymbol, string, Derivation?>? Told { get; init; }

    public Derived Of(CallExpression call)
    {
        var name = call.Find("obligation")?.Value is SymbolExpression symbol ? symbol.Name : "";
        var obligation = world.Model.Obligations.First(known => known.Name == name);
        var verdict = VerdictOf?.Invoke(obligation) ?? new ComplianceJudge(plan, world.Facts, new FormulaEvaluation(plan, world.Facts)).VerdictOf(obligation);
        var asked = call.Find("period")?.Value is LiteralExpression { Value: PeriodValue months } ? Span(months.Months) : period is null ? null : (period.From, period.To);
        var periods = verdict.Periods.Where(judged => asked is not var (from, to) || Overlaps(judged.Period, from, to)).ToArray();
        var value = ValueOf(periods, name);
        var inputs = periods.Select(judged => Told?.Invoke(obligation, judged.Period.Name) ?? Lines.Of($"{name} in {judged.Period.Name}", Compliance.Reports.StateWords.Of(judged.Verdict), obligation.Location.FirstLine()));
        return new Derived(value, new Derivation(call.Location.Text, Figures.Of(value), "", null, Lines.Known(inputs)));
    }

    private static (LocalDate From, LocalDate To)? Span(MonthRange months) =>
        (months.First.OnDayOfMonth(1), months.First.PlusMonths(months.Months).OnDayOfMonth(1).PlusDays(-1));

    private static bool Overlaps(JudgedPeriod judged, LocalDate from, LocalDate to) => judged.From <= to && judged.To >= from;

    /// <summary>A period with nothing due broke no promise; one that is running counts as it stands.</summary>
    private static Value ValueOf(ObligationPeriod[] periods, string name) =>
        periods.Length == 0 ? new UndeterminedValue($"no period of `{name}` has begun")
        : Array.Exists(periods, judged => judged.Verdict is Verdict.Breached or Verdict.AtRisk) ? new BooleanValue(false)
        : Array.Find(periods, judged => judged.Verdict == Verdict.Undetermined) is { } open ? new UndeterminedValue($"`{name}` is undetermined in {open.Period.Name}")
        : new BooleanValue(true);
}
