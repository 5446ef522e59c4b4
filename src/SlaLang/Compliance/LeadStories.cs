using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>Judges one lead once more, by the same rules, and takes down what they look at.</summary>
public static class LeadStories
{
    /// <summary>A story for each duty that is judged lead by lead, in the order of the files.</summary>
    public static ImmutableArray<DutyStory> Of(ComplianceResult result, int lead)
    {
        var judging = Judging.Of(result.Plan, result.Facts);
        return
        [
            .. from obligation in result.Obligations
               let excuses = new ExcuseBook(judging.Model, obligation.Obligation)
               from duty in obligation.Duties
               let story = Of(judging, duty, excuses, lead)
               where story is not null
               select story,
        ];
    }

    private static DutyStory? Of(Judging judging, DutyVerdict duty, ExcuseBook excuses, int lead)
    {
        if (TimedDuties.Of(judging, duty.Obligation, duty.Duty) is not { } timed)
        {
            return null;
        }

        var trace = new ItemTrace();
        var periods = new PeriodPlaces(judging.Timeline, [.. duty.Periods.OfType<SharePeriod>().Select(verdict => verdict.Period)]);
        var sink = new ItemSink(judging.Facts, periods, excuses) { Trace = trace };
        timed.Rule.Judge(lead, sink);
        var items = sink.ToImmutable();
        return new DutyStory(duty, lead, items)
        {
            IsInScope = trace.IsInScope,
            Clock = trace.Clock,
            Start = trace.Reading.Start,
            Problem = trace.Clocks.Count > 0 ? ItemCause.None : items is [var item, ..] ? item.Cause : trace.Reading.Problem,
            Pauses = trace.Pauses,
            Clocks = [.. trace.Clocks],
            Excuse = excuses.For(judging.Facts.Leads[lead], trace.Reading.Start),
        };
    }
}
