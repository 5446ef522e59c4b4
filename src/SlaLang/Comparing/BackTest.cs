using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>What was judged in a stretch of months under the earlier terms, and what would have been under the later ones.</summary>
/// <param name="Months">The months that are looked back at.</param>
/// <param name="Duties">Promises of both agreements, in the order of the later one; those that are gone come last.</param>
public sealed record BackTest(MonthRange Months, ImmutableArray<BackTestedDuty> Duties)
{
    /// <summary>How many verdicts the later terms change, among the periods that both have.</summary>
    public int Differing => Duties.SelectMany(duty => duty.Periods).Count(period => period is { Before: { } before, After: { } after } && before.Verdict != after.Verdict);

    /// <summary>The periods that both judge.</summary>
    public int Shared => Duties.SelectMany(duty => duty.Periods).Count(period => period is { Before: not null, After: not null });
}

/// <summary>A promise under both; a side that does not have it is null.</summary>
public sealed record BackTestedDuty(DutyVerdict? Before, DutyVerdict? After, ImmutableArray<BackTestedPeriod> Periods)
{
    public DutyVerdict Latest => After ?? Before ?? throw new InvalidOperationException("a promise of nobody");
}

/// <summary>A period under both; null where a side has none of that name.</summary>
public sealed record BackTestedPeriod(string Name, PeriodVerdict? Before, PeriodVerdict? After);
