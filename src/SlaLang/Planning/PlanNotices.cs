using System.Numerics;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>What a reader of a plan must know: one message per cause, not one per month.</summary>
internal sealed class PlanNotices(AgreementModel model)
{
    public IEnumerable<Diagnostic> Of(DemandPlan plan) =>
        [.. PartMonths(), .. plan.Streams.SelectMany(stream => stream.Types).SelectMany(Of), .. OverLeads(plan), .. OverTouches(plan)];

    private IEnumerable<Diagnostic> PartMonths()
    {
        var term = model.Term.Value;
        return new[] { term.From.ToYearMonth(), term.To.ToYearMonth() }.Distinct()
            .Select(month => (month, all: month.Calendar.GetDaysInMonth(month.Year, month.Month), days: month.ToDateInterval().Count(term.Contains)))
            .Where(entry => entry.days < entry.all)
            .Select(entry => EvaluationDiagnostics.PartOfMonth(model.Term.Location, Figures.Of(entry.month), entry.days, entry.all));
    }

    private static IEnumerable<Diagnostic> Of(TypePlan type)
    {
        if (type.Closings.FirstOrDefault(closing => closing.Target.IsCutToZero) is { Target: { RetainedLocation: { } retained } cut })
        {
            yield return EvaluationDiagnostics.NothingToWin(cut.QuotaLocation, type.Stream.Name, Figures.Of(cut.Month), retained);
        }

        var early = type.Deliveries.Where(delivery => delivery.IsBeforeStart).ToArray();
        if (early.Length > 0 && early.Any(delivery => !delivery.Leads.IsZero))
        {
            var leads = early.Aggregate(BigInteger.Zero, (sum, delivery) => sum + delivery.Leads);
            yield return EvaluationDiagnostics.BeforeStart(type.Share.Location, Figures.Of(leads), type.Lead.Name, MonthsOf(early.Select(delivery => delivery.Month)));
        }

        var partial = type.Deliveries.Where(delivery => delivery.IsPartial).ToArray();
        if (partial.Length > 0)
        {
            yield return EvaluationDiagnostics.Partial(type.Share.Location, type.Lead.Name, MonthsOf(partial.Select(delivery => delivery.Month)));
        }

        var worthless = type.Deliveries.Where(delivery => delivery.Leads.IsZero && !delivery.Target.IsZero).ToArray();
        if (worthless.Length > 0)
        {
            yield return EvaluationDiagnostics.NoLeads(type.Share.Location, type.Lead.Name, MonthsOf(worthless.Select(delivery => delivery.Month)));
        }
    }

    private static IEnumerable<Diagnostic> OverLeads(DemandPlan plan) => plan.Capacity
        .Where(check => check.IsOverLeads)
        .GroupBy(check => check.Team)
        .Select(over => (over, worst: over.MaxBy(check => check.Leads)))
        .Where(entry => entry.worst is not null)
        .Select(entry => EvaluationDiagnostics.OverLeads(
            entry.over.First().Terms.Location,
            entry.over.Key.Name,
            MonthsOf(entry.over.Select(check => check.Month)),
            (Figures.Of(entry.worst?.Leads ?? 0), Figures.Of(entry.worst?.LeadCapacity ?? 0), Figures.Of(entry.worst?.Month ?? default)),
            Figures.Of(entry.worst?.RepsNeeded ?? 0)));

    private static IEnumerable<Diagnostic> OverTouches(DemandPlan plan) => plan.Capacity
        .Where(check => check.IsOverTouches)
        .GroupBy(check => check.Team)
        .Select(over => (over, worst: over.MaxBy(check => check.RepsNeeded)))
        .Where(entry => entry.worst is not null)
        .Select(entry => EvaluationDiagnostics.OverTouches(
            entry.over.First().Terms.Location,
            entry.over.Key.Name,
            MonthsOf(entry.over.Select(check => check.Month)),
            (Figures.Of(entry.worst?.Touches ?? 0), Figures.Of(entry.worst?.TouchCapacity ?? 0), Figures.Of(entry.worst?.Month ?? default)),
            Figures.Of(entry.worst?.RepsNeeded ?? 0)));

    /// <summary>`2026-03`, `2026-03 and 2026-04`, or `5 months from 2026-03 to 2026-09`.</summary>
    private static string MonthsOf(IEnumerable<YearMonth> months)
    {
        var all = months.Order(YearMonthOrder.Instance).ToArray();
        return all.Length switch
        {
            1 => Figures.Of(all[0]),
            2 => $"{Figures.Of(all[0])} and {Figures.Of(all[1])}",
            _ => $"{all.Length} months from {Figures.Of(all[0])} to {Figures.Of(all[^1])}",
        };
    }
}
