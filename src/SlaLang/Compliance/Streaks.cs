using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>An obligation's verdict in each period, breaches in a row, and what they ask for.</summary>
internal static class Streaks
{
    public static ObligationVerdict Of(ObligationSymbol obligation, ImmutableArray<DutyVerdict> duties)
    {
        var periods = duties
            .GroupBy(LengthOf)
            .SelectMany(group => Counted(group.SelectMany(duty => duty.Periods)))
            .OrderBy(period => period.Period.Start)
            .ThenBy(period => period.Period.End)
            .ToImmutableArray();
        var due =
            from period in periods
            from consequence in obligation.Consequences
            where IsDue(consequence, period)
            select new DueConsequence(consequence, period.Period, period.InARow);
        return new ObligationVerdict(obligation, duties) { Periods = periods, Consequences = [.. due] };
    }

    /// <summary>At once, or from the n-th breached final period in a row on.</summary>
    private static bool IsDue(Consequence consequence, ObligationPeriod period) =>
        period.Verdict == Verdict.Breached && (consequence.InARow <= 1 || (period.IsFinal && period.InARow >= consequence.InARow));

    /// <summary>Duties of one recurrence share their periods; a rate to reach by a date stands alone.</summary>
    private static string LengthOf(DutyVerdict duty) => duty.Duty switch
    {
        DeliverDuty deliver => deliver.Every.ToString(),
        ContactDuty contact => contact.Every.ToString(),
        FollowDuty follow => follow.Every.ToString(),
        DecideDuty decide => decide.Every.ToString(),
        ConvertDuty convert => convert.Every.ToString(),
        KeepDuty keep => keep.Every.ToString(),
        _ => duty.Duty.Location.ToString(),
    };

    private static IEnumerable<ObligationPeriod> Counted(IEnumerable<PeriodVerdict> verdicts)
    {
        var inARow = 0;
        foreach (var period in verdicts.GroupBy(verdict => verdict.Period.Start).OrderBy(group => group.Key))
        {
            var worst = period.Max(verdict => verdict.Verdict);
            var isFinal = period.All(verdict => verdict.IsFinal);
            inARow = (isFinal, worst) switch
            {
                (true, Verdict.Breached) => inARow + 1,
                (true, Verdict.Met) => 0,
                _ => inARow,
            };
            yield return new ObligationPeriod(period.First().Period, worst, isFinal, worst == Verdict.Breached && isFinal ? inARow : 0);
        }
    }
}
