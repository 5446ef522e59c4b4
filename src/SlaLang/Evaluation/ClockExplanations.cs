using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using SlaLang.Calendars;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Tells what a clock of a lead was: what was due, open time day by day, every touch.</summary>
/// <param name="judging">The calendar and the facts.</param>
/// <param name="mostDays">So many days of a clock are shown.</param>
internal sealed class ClockExplanations(Judging judging, int mostDays)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd");

    private readonly ShownTimes times = new(judging.Model.Calendar.Opening.Zone);

    public IEnumerable<Derivation> Of(DutyStory story) => story.Clocks switch
    {
        [] => [],
        [var only] => Of(story, only),
        [var whole, .. var parts] =>
        [
            Lines.Of("the lead as a whole, beside the share", StateOf(story.Verdict.Duty, whole, isPart: false), Of(story, whole)),
            .. parts.Select(part => Lines.Of($"{OwnerOf(story, part)} from {times.Of(part.From)}", StateOf(story.Verdict.Duty, part, isPart: true), Of(story, part))),
        ],
    };

    /// <summary>What was running at a hand-over is let go.</summary>
    private static string StateOf(Duty duty, ClockStory clock, bool isPart) => isPart && clock.State == ItemState.Pending && clock.End != Moment.Never
        ? "let go at the hand-over"
        : CauseWords.Of(duty, clock.State, clock.Cause);

    private string OwnerOf(DutyStory story, ClockStory clock) =>
        Owners.At(judging.Facts, story.Lead, clock.From) is { Length: > 0 } owner ? owner : "nobody";

    private IEnumerable<Derivation> Of(DutyStory story, ClockStory clock) =>
    [
        .. clock.Stop.IsKnown ? new[] { Lines.Of("stopped", times.Of(clock.Stop)) } : [],
        .. clock.Dues.Select(step => Of(story, clock, step)),
        .. clock.Touches.Select(Touch),
        .. clock.Touches.IsEmpty && HasTouches(story) ? new[] { Lines.Of("touches", "none") } : [],
        .. HumanDelay(story, clock),
    ];

    private static bool HasTouches(DutyStory story) => story.Verdict.Duty is ContactDuty or FollowDuty;

    private Derivation Of(DutyStory story, ClockStory clock, DueStep step)
    {
        var kept = step.Fate switch
        {
            DueFate.Kept => $"kept on {times.Of(step.Done)}",
            DueFate.Waived => $"waived by the stop on {times.Of(step.Done)}",
            DueFate.Missed when step.Done.IsKnown => $"missed: done on {times.Of(step.Done)}",
            DueFate.Missed => $"missed{Made(story, clock, step)}",
            _ when step.Due == Moment.Never => "not due yet",
            _ => $"running{Made(story, clock, step)}",
        };
        var due = step.Due == Moment.Never ? "never" : times.Of(step.Due);
        return new Derivation($"{Wanted(story.Verdict.Duty, step.What)} due", $"{due}, {kept}", "", step.What.Line, Log(story, clock, step))
        {
            Remark = $"{Figures.Of(step.What.Limit)} after {times.Of(step.From)}",
        };
    }

    /// <summary>Of follow-ups that were not all made: how many were, by the time that counts.</summary>
    private string Made(DutyStory story, ClockStory clock, DueStep step)
    {
        if (step.What.Kind != DueKind.FollowUps || !step.From.IsKnown)
        {
            return "";
        }

        var by = Moment.Earliest(step.Due, judging.AsOf);
        var countsFirst = story.Verdict.Duty is FollowDuty { Followup.IncludesFirstContact: true };
        var touches = clock.Touches.Count(touch => touch.Role is TouchRole.FirstContact or TouchRole.FollowUp && touch.Touch.At <= by);
        return $", {Figures.Of(Math.Max(0, countsFirst ? touches : touches - 1))} of {Figures.Of(step.What.Count)} made";
    }

    private static string Wanted(Duty duty, in Requirement what) => what.Kind switch
    {
        DueKind.FirstContact => "first contact",
        DueKind.FollowUps => what.Count == 1 ? "1 follow-up" : $"{Figures.Of(what.Count)} follow-ups in all",
        DueKind.NextTouch => "the next touch",
        DueKind.Decision => "acceptance or rejection",
        _ => duty switch { ConvertDuty convert => convert.Goal.To.Name, ReachDuty reach => reach.Goal.To.Name, _ => "the next stage" },
    };

    /// <summary>The days of a limit in open time: until it was done, else until it was due or as of now.</summary>
    private ImmutableArray<Derivation> Log(DutyStory story, ClockStory clock, DueStep step)
    {
        if (!step.What.Limit.IsBusiness || step.What.Kind == DueKind.NextTouch || !step.From.IsKnown)
        {
            return [];
        }

        var end = step is { Fate: DueFate.Kept or DueFate.Missed, Done: { IsKnown: true } done } && done >= step.From ? done : Moment.Earliest(step.Due, Moment.Earliest(judging.AsOf, clock.End));
        var days = ClockDay.Between(judging, step.From, end, story.Pauses);
        var lines = Cut([.. days.Select(day => Of(day, step.What.Limit))]);
        return step.What.Limit.Unit == TimeUnit.BusinessDay
            ? [Lines.Of($"open days to {times.Of(end)}", $"day {Figures.Of(days.Max(day => day.OpenDay) ?? 0)} of {Figures.Of(step.What.Limit)}{PausedDays(story.Pauses, step.From, end)}", lines)]
            : [Lines.Of($"open time to {times.Of(end)}", $"{ShownTimes.Of(days[^1].Total)} of {Figures.Of(step.What.Limit)}", lines)];
    }

    /// <summary>Open days, by date, that fell into pauses.</summary>
    private string PausedDays(ImmutableArray<Pause> pauses, Moment from, Moment to)
    {
        var days = pauses.Where(pause => pause.To > from && pause.From < to).Sum(pause => judging.Timeline.OpenDaysBetween(
            Instant.Max(pause.From.ToInstant(), from.ToInstant()), pause.To > to ? to.ToInstant() : pause.To.ToInstant()));
        return days == 0 ? "" : $", {Figures.Of(days)} of them paused";
    }

    /// <summary>The first days and the last, where there are many.</summary>
    private ImmutableArray<Derivation> Cut(ImmutableArray<Derivation> days)
    {
        const int Last = 2;
        return days.Length <= mostDays
            ? days
            : [.. days[..(mostDays - Last)], Lines.Of("and", $"{Figures.Of(days.Length - mostDays)} more days"), .. days[^Last..]];
    }

    private static Derivation Of(ClockDay day, TimeAmount limit)
    {
        var hours = day.Hours.IsEmpty ? "closed" : string.Join(", ", day.Hours.Select(Of));
        var number = limit.Unit != TimeUnit.BusinessDay || day.OpenDay is not { } open ? "" : open == 0 ? ", the day of the start" : $", open day {Figures.Of(open)}";
        var paused = day.Paused > Duration.Zero ? $", {ShownTimes.Of(day.Paused)} paused" : "";
        var used = day.Hours.IsEmpty || limit.Unit == TimeUnit.BusinessDay ? "" : $", {ShownTimes.Of(day.Open)} used{paused}, {ShownTimes.Of(day.Total)} in all";
        return Lines.Of(Day.Format(day.Date), $"{(day.Hours.IsEmpty ? hours : $"open {hours}")}{number}{used}");
    }

    private static string Of(OpenInterval interval) => $"{At(interval.FromMinute)}-{At(interval.ToMinute)}";

    private static string At(int minute) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minute / 60:D2}:{minute % 60:D2}");

    private Derivation Touch(TouchStep step)
    {
        var (touch, facts) = (step.Touch, judging.Facts);
        var kind = touch.Kind < facts.TouchKinds.Length && facts.TouchKinds[touch.Kind] is { Length: > 0 } named ? named : "touch";
        var actor = touch.Actor < facts.Actors.Length && facts.Actors[touch.Actor] is { Length: > 0 } who ? $" by {who}" : "";
        return Lines.Of($"{kind} on {times.Of(touch.At)}{actor}", CauseWords.Of(step.Role));
    }

    /// <summary>From assigned to the first contact, beside the promised time.</summary>
    private IEnumerable<Derivation> HumanDelay(DutyStory story, ClockStory clock)
    {
        var assigned = judging.Facts.Leads[story.Lead].Assigned;
        var first = clock.Touches.FirstOrDefault(step => step.Role == TouchRole.FirstContact)?.Touch.At ?? Moment.Unknown;
        return story.Verdict.Duty is ContactDuty && assigned is { IsKnown: true, IsDay: false } && first is { IsKnown: true, IsDay: false } && first >= assigned
            ? [Lines.Of("human delay", $"{new Delays(judging).Of(assigned, first)} from assigned to the first contact")]
            : [];
    }
}
