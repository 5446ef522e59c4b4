using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using SlaLang.Facts;
using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>From items to verdicts on a share of leads, or on a rate of conversion (docs/compliance.md, verdicts).</summary>
internal static class ShareVerdicts
{
    private const int ItemsPerPart = 1 << 16;

    /// <param name="asOf">The as-of instant.</param>
    /// <param name="periods">The duty's periods.</param>
    /// <param name="items">Its items.</param>
    /// <param name="promised">The least share.</param>
    /// <param name="onlyMature">For conversion: the share so far is that of the leads whose window is over, for the others are not all in yet.</param>
    public static ImmutableArray<PeriodVerdict> Of(Moment asOf, ImmutableArray<JudgedPeriod> periods, ImmutableArray<DutyItem> items, Rate promised, bool onlyMature)
    {
        var tallies = Counted(items, periods.Length, asOf);
        return [.. periods.Select((period, index) => (Period: period, Mature: tallies[index], All: tallies[index] + tallies[index + periods.Length]))
            .Select(counted => Of(asOf, counted.Period, counted.All, onlyMature ? counted.Mature : counted.All, promised))];
    }

    /// <summary>Counts items by period on all processors: those that are due, or that nobody knows when they are, and behind them those that are not due yet.</summary>
    private static ItemTallies Counted(ImmutableArray<DutyItem> items, int periods, Moment asOf)
    {
        var sum = new ItemTallies(2 * periods);
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, items.Length), ItemsPerPart), () => new ItemTallies(2 * periods), (range, _, tallies) =>
        {
            foreach (ref readonly var item in items.AsSpan()[range.Item1..Math.Min(range.Item2, items.Length)])
            {
                tallies.Count(item.Period + (item.Due <= asOf ? 0 : periods), item.State);
            }

            return tallies;
        }, tallies =>
        {
            lock (sum)
            {
                sum.Add(tallies);
            }
        });
        return sum;
    }

    public static PeriodVerdict Of(Moment asOf, JudgedPeriod period, ItemTally tally, ItemTally mature, Rate promised)
    {
        var hasEnded = asOf >= period.End;
        var open = tally.Pending + tally.Undetermined;
        var all = tally.Judged + open;
        var verdict = Verdict(tally, mature, promised, hasEnded);
        var compared = verdict == Compliance.Verdict.Met && !IsKept(mature.Met, mature.Judged, promised.Value) ? AllIn(tally) : mature;
        return new SharePeriod(period, verdict, tally, promised)
        {
            HasEnded = hasEnded,
            IsFinal = hasEnded && tally.Pending == 0,
            Share = compared.Share,
            Compared = compared,
            Lowest = all == 0 ? null : new Rate(new Fraction(tally.Met, all)),
            Highest = all == 0 ? null : new Rate(new Fraction(tally.Met + open, all)),
            MoreNeeded = MoreNeeded(verdict == Compliance.Verdict.AtRisk ? mature : tally, promised, verdict),
            Reason = verdict == Compliance.Verdict.Undetermined ? "the leads that cannot be judged decide" : "",
        };
    }

    /// <summary>With all undetermined leads as met and with all as missed; undetermined where that is not the same.</summary>
    private static Verdict Verdict(ItemTally tally, ItemTally mature, Rate promised, bool hasEnded)
    {
        var better = Verdict(Moved(tally, tally.Undetermined, 0), Moved(mature, tally.Undetermined, 0), promised.Value, hasEnded);
        var worse = Verdict(Moved(tally, 0, tally.Undetermined), Moved(mature, 0, tally.Undetermined), promised.Value, hasEnded);
        return better == worse ? better : Compliance.Verdict.Undetermined;
    }

    /// <summary>What is pending as missed: the share of a cohort that keeps the promise before all of it is mature.</summary>
    private static ItemTally AllIn(ItemTally tally) => tally with { Missed = tally.Missed + tally.Pending, Pending = 0 };

    private static ItemTally Moved(ItemTally tally, int met, int missed) => tally with { Met = tally.Met + met, Missed = tally.Missed + missed, Undetermined = 0 };

    private static Verdict Verdict(ItemTally tally, ItemTally mature, Fraction promised, bool hasEnded)
    {
        var all = tally.Judged + tally.Pending;
        if (all == 0)
        {
            return Compliance.Verdict.NoData;
        }

        if (hasEnded && IsKept(tally.Met, all, promised))
        {
            return Compliance.Verdict.Met;
        }

        if (hasEnded && !IsKept(tally.Met + tally.Pending, all, promised))
        {
            return Compliance.Verdict.Breached;
        }

        return mature.Judged == 0 ? Compliance.Verdict.NoData
            : IsKept(mature.Met, mature.Judged, promised) ? Compliance.Verdict.OnTrack
            : Compliance.Verdict.AtRisk;
    }

    private static bool IsKept(int met, int all, Fraction promised) => new Fraction(met) >= promised * new Fraction(all);

    /// <summary>The least number of missed leads that would have had to be met.</summary>
    private static int MoreNeeded(ItemTally tally, Rate promised, Verdict verdict) => verdict is Compliance.Verdict.Breached or Compliance.Verdict.AtRisk
        ? (int)BigInteger.Max(0, Exact.Ceiling(promised.Value * new Fraction(tally.Judged)) - tally.Met)
        : 0;
}
