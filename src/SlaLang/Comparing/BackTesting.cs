using System.Collections.Immutable;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>Sets the verdicts of two agreements on the same months side by side.</summary>
internal static class BackTesting
{
    /// <summary>The last quarter that had ended at the instant, by the agreement's own fiscal year and zone.</summary>
    public static MonthRange LastQuarter(AgreementModel model, Moment asOf)
    {
        var today = asOf.ToInstant().InZone(model.Calendar.Opening.Zone).Date;
        var current = FiscalPeriods.QuarterOf(model.FiscalYearStart, today.ToYearMonth());
        return FiscalPeriods.QuarterOf(model.FiscalYearStart, current.First.PlusMonths(-1));
    }

    public static BackTest Of(ComplianceResult before, ComplianceResult after, MonthRange months)
    {
        var (earlier, later) = (Duties(before), Duties(after));
        var pairs = TermPairs.Of([.. earlier.Keys], [.. later.Keys]);
        var order = later.Keys.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        return new BackTest(months,
        [
            .. pairs
                .OrderBy(pair => pair.After is { } term ? order[term] : int.MaxValue)
                .Select(pair => Duty(pair.Before is { } old ? earlier[old] : null, pair.After is { } renewed ? later[renewed] : null, months)),
        ]);
    }

    /// <summary>Every duty under the term that tells which one it is.</summary>
    private static OrderedDictionary<Term, DutyVerdict> Duties(ComplianceResult result)
    {
        var duties = new OrderedDictionary<Term, DutyVerdict>(ReferenceEqualityComparer.Instance);
        foreach (var verdict in result.Obligations.SelectMany(obligation => obligation.Duties))
        {
            duties.Add(DutyTerms.Of(verdict.Duty, $"obligation {verdict.Obligation.Name}"), verdict);
        }

        return duties;
    }

    private static BackTestedDuty Duty(DutyVerdict? before, DutyVerdict? after, MonthRange months)
    {
        var (earlier, later) = (Within(before, months), Within(after, months));
        var dates = earlier.Concat(later).Select(period => period.Period).OrderBy(period => period.From).ThenBy(period => period.To).DistinctBy(period => (period.From, period.To));
        return new BackTestedDuty(before, after, [.. dates.Select(period => new BackTestedPeriod(period.Name, Same(earlier, period), Same(later, period)))]);
    }

    /// <summary>Periods are the same by their dates; with another fiscal year the same name means others.</summary>
    private static PeriodVerdict? Same(ImmutableArray<PeriodVerdict> periods, JudgedPeriod wanted) => periods.FirstOrDefault(period => period.Period.From == wanted.From && period.Period.To == wanted.To);

    /// <summary>The periods that end in the months; of longer ones, and of a promise with a date, the one that holds the last of them.</summary>
    private static ImmutableArray<PeriodVerdict> Within(DutyVerdict? verdict, MonthRange months)
    {
        var (first, last) = (months.First.OnDayOfMonth(1), months.First.PlusMonths(months.Months - 1).ToDateInterval().End);
        ImmutableArray<PeriodVerdict> all = verdict?.Periods ?? [];
        ImmutableArray<PeriodVerdict> ending = [.. all.Where(period => period.Period.To >= first && period.Period.To <= last)];
        return ending.IsEmpty ? [.. all.Where(period => period.Period.From <= last && period.Period.To >= last)] : ending;
    }
}
