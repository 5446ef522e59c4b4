using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>Lays a plan out in rows of months or quarters.</summary>
public static class Tabulator
{
    public static DemandTable Tabulate(DemandPlan plan, TableStep step)
    {
        var periods = Periods(plan, step);
        var types = plan.Streams.SelectMany(stream => stream.Types).ToArray();
        var rows = types.SelectMany(type => periods.Select(period => Row(plan.Model, type, period))).ToImmutableArray();
        var totals = periods.Select(period => Total(plan.Model, period, [.. rows.Where(row => row.Period == period)])).ToImmutableArray();
        return new DemandTable(plan.Model.Stages, [.. rows.Where(row => !row.IsBeforeStart || !row.Leads.IsZero)], totals);
    }

    /// <summary>From the first month in which leads are needed to the agreement's last.</summary>
    private static ImmutableArray<MonthRange> Periods(DemandPlan plan, TableStep step)
    {
        var term = plan.Model.Term.Value;
        var months = plan.Streams
            .SelectMany(stream => stream.Types)
            .SelectMany(type => type.Deliveries)
            .Select(delivery => delivery.Month)
            .Concat(MonthRange.EachMonth(term.From.ToYearMonth(), term.To.ToYearMonth()))
            .Distinct()
            .Order(YearMonthOrder.Instance);
        return [.. months.Select(month => PeriodOf(plan.Model, month, step)).Distinct()];
    }

    private static MonthRange PeriodOf(AgreementModel model, YearMonth month, TableStep step) =>
        step == TableStep.Quarter ? FiscalPeriods.QuarterOf(model.FiscalYearStart, month) : new MonthRange(month, 1, Figures.Of(month));

    private static DemandRow Row(AgreementModel model, TypePlan type, MonthRange period)
    {
        var delivered = type.Deliveries.Where(delivery => Holds(period, delivery.Month)).ToArray();
        var closing = type.Closings.Where(closing => Holds(period, closing.Month) && !closing.IsAfterTerm).ToArray();
        var leads = Sum(delivered.Select(delivery => delivery.Leads));
        var target = delivered.Aggregate(Money.Zero(model.Currency), (sum, delivery) => sum + delivery.Target);
        return new DemandRow(type.Stream, type.Lead, period, leads, target, leads.IsZero ? null : target * new Fraction(1, leads), Needs(model, closing), ClosingTarget(model, closing))
        {
            IsBeforeStart = period.First.PlusMonths(period.Months - 1) < model.Term.Value.From.ToYearMonth(),
            IsPartial = delivered.Any(delivery => delivery.IsPartial),
            ClosingAfterTerm = Sum(delivered.Select(delivery => delivery.ClosingAfterTerm)),
        };
    }

    private static ImmutableArray<BigInteger> Needs(AgreementModel model, ClosingPlan[] closings) =>
        [.. model.Stages.Select(stage => Sum(closings.Select(closing => closing.Needs[stage.Index].Need)))];

    private static Money ClosingTarget(AgreementModel model, ClosingPlan[] closings) =>
        closings.Aggregate(Money.Zero(model.Currency), (sum, closing) => sum + closing.Target.Amount);

    private static DemandTotal Total(AgreementModel model, MonthRange period, ImmutableArray<DemandRow> rows) => new(
        period,
        Sum(rows.Select(row => row.Leads)),
        rows.Aggregate(Money.Zero(model.Currency), (sum, row) => sum + row.LeadTarget),
        [.. model.Stages.Select(stage => Sum(rows.Select(row => row.ClosingNeeds[stage.Index])))],
        rows.Aggregate(Money.Zero(model.Currency), (sum, row) => sum + row.ClosingTarget));

    private static bool Holds(MonthRange period, YearMonth month) => month >= period.First && month <= period.First.PlusMonths(period.Months - 1);

    private static BigInteger Sum(IEnumerable<BigInteger> figures) => figures.Aggregate(BigInteger.Zero, (sum, figure) => sum + figure);
}
