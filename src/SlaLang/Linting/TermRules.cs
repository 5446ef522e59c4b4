using Fractions;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Linting;

/// <summary>A business day is counted whole.</summary>
internal sealed class PartOfBusinessDayRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) => TimeLines.Of(model)
        .Where(line => line.Value is { Unit: TimeUnit.BusinessDay, Amount.Denominator.IsOne: false })
        .Select(line => LintDiagnostics.PartOfBusinessDay(line.Location, Figures.Of(line.Value), Figures.Of(Exact.Ceiling(line.Value.Amount))));
}

/// <summary>A limit that is longer than the term is over for no lead before the agreement is.</summary>
internal sealed class LongerThanTermRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) => model.Obligations
        .SelectMany(obligation => obligation.Duties)
        .Where(duty => duty is not (ConvertDuty or ReachDuty))
        .SelectMany(duty => duty is FollowDuty follow ? TimeLines.LimitsOf(follow.Followup) : TimeLines.Of(duty))
        .DistinctBy(line => line.Location)
        .Where(line => Windows.EndOf(model.Term.Value.From, line.Value) > model.Term.Value.To)
        .Select(line => LintDiagnostics.LongerThanTerm(line.Location, Figures.Of(line.Value), model.Term.Location));
}

/// <summary>A conversion rate is judged on cohorts whose every lead had its time.</summary>
internal sealed class NoMatureCohortRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) => model.Obligations.SelectMany(obligation => obligation.Duties.SelectMany(duty => duty switch
    {
        ConvertDuty convert => Check(model, convert, convert.Goal, convert.Every, model.Term.Value.To),
        ReachDuty reach => Check(model, reach, reach.Goal, CohortOf(obligation, reach), reach.By),
        _ => [],
    }));

    private static IEnumerable<Diagnostic> Check(AgreementModel model, Duty duty, ConversionGoal goal, Recurrence every, LocalDate by)
    {
        var cohort = Windows.FirstPeriodEnd(model, every);
        return Windows.EndOf(cohort, goal.Window) > by
            ? [LintDiagnostics.NoMatureCohort(duty.Location, Figures.Of(goal.Window), (Figures.Of(model.Term.Value.From), Figures.Of(cohort)), Figures.Of(by))]
            : [];
    }

    private static Recurrence CohortOf(ObligationSymbol obligation, ReachDuty reach) =>
        obligation.Duties.OfType<ConvertDuty>().FirstOrDefault(convert => convert.Goal.From == reach.Goal.From && convert.Goal.To == reach.Goal.To)?.Every
            ?? new Recurrence(1, TimeUnit.Month);
}

/// <summary>Where windows and periods end, by dates.</summary>
internal static class Windows
{
    /// <summary>The date on which a window is over that began on another; the date itself for one in business time.</summary>
    public static LocalDate EndOf(LocalDate start, TimeAmount window) => window switch
    {
        { WholeMonths: { } months and < 1200 } => start.PlusMonths(months),
        { WholeDays: { } days } => start.PlusDays(days),
        { IsBusiness: false, IsCalendarPeriod: false } => start.PlusDays((int)Exact.Floor(TimeOrder.InSmallestUnit(window).Amount / new Fraction(24 * 60))),
        _ => start,
    };

    /// <summary>The last day of the term's first period; for open days the first of the term, for they are no longer.</summary>
    public static LocalDate FirstPeriodEnd(AgreementModel model, Recurrence every)
    {
        var term = model.Term.Value;
        var first = term.From.ToYearMonth();
        var end = every.Unit switch
        {
            TimeUnit.Month => LastDay(first.PlusMonths(every.Count - 1)),
            TimeUnit.Quarter when every.Count == 1 => LastDay(FiscalPeriods.QuarterOf(model.FiscalYearStart, first).First.PlusMonths(2)),
            TimeUnit.Quarter => LastDay(first.PlusMonths((3 * every.Count) - 1)),
            TimeUnit.Year when every.Count == 1 => LastDay(first.PlusMonths((model.FiscalYearStart - first.Month + 11) % 12)),
            TimeUnit.Year => LastDay(first.PlusMonths((12 * every.Count) - 1)),
            TimeUnit.Week => term.From.PlusDays(-1).Next(IsoDayOfWeek.Sunday).PlusWeeks(every.Count - 1),
            TimeUnit.Day => term.From.PlusDays(every.Count - 1),
            _ => term.From,
        };
        return LocalDate.Min(end, term.To);
    }

    private static LocalDate LastDay(YearMonth month) => month.OnDayOfMonth(1).PlusMonths(1).PlusDays(-1);
}
