using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Compliance.Reports;

/// <summary>Which period of a duty is shown.</summary>
public static class ShownPeriods
{
    /// <summary>The names of all periods that have begun, by their end, the shorter first: what a reader can ask for.</summary>
    public static ImmutableArray<string> Names(ComplianceResult result) =>
    [
        .. Begun(result)
            .OrderBy(period => period.End)
            .ThenByDescending(period => period.Start)
            .Select(period => period.Name)
            .Distinct(),
    ];

    /// <summary>The place of the period that is shown; negative for none. A name that is no period of the duty stands for its dates.</summary>
    internal static int IndexOf(DutyVerdict verdict, JudgedPeriod? wanted)
    {
        if (wanted is null || verdict.Duty is ReachDuty)
        {
            return verdict.Periods.Length - 1;
        }

        var periods = verdict.Periods.Select(period => period.Period).ToList();
        return periods.FindIndex(period => period.Name == wanted.Name) is >= 0 and var same ? same
            : periods.FindIndex(period => period.From <= wanted.From && period.To >= wanted.To) is >= 0 and var around ? around
            : periods.FindLastIndex(period => period.To >= wanted.From && period.To <= wanted.To) is >= 0 and var within ? within
            : periods.FindIndex(period => period.From <= wanted.To && period.To >= wanted.To);
    }

    /// <summary>The period of that name; null for no name.</summary>
    internal static JudgedPeriod? Find(ComplianceResult result, string? name) =>
        name is null ? null : Begun(result).FirstOrDefault(period => period.Name == name);

    private static IEnumerable<JudgedPeriod> Begun(ComplianceResult result) =>
        result.Obligations.SelectMany(obligation => obligation.Duties).SelectMany(duty => duty.Periods).Select(period => period.Period);
}
