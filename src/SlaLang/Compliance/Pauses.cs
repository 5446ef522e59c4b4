using System.Collections.Immutable;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>A stretch in which a lead's clocks stand still; one that nobody ended lasts for ever.</summary>
public readonly record struct Pause(Moment From, Moment To);

/// <summary>Pauses of a lead, from its changes of status, and what they do to a limit.</summary>
internal static class Pauses
{
    /// <summary>The stretches in which the status is one of those named, from the earliest on; they do not overlap. The first change says what was before it.</summary>
    public static ImmutableArray<Pause> Of(ReadOnlySpan<ChangeFact> changes, ImmutableArray<string> statuses)
    {
        if (statuses.IsEmpty || changes.IsEmpty)
        {
            return [];
        }

        var pauses = ImmutableArray.CreateBuilder<Pause>();
        var since = statuses.Contains(changes[0].From) ? Moment.OfTicks(0) : Moment.Unknown;
        foreach (var change in changes)
        {
            var isPaused = statuses.Contains(change.To);
            if (isPaused && !since.IsKnown)
            {
                since = change.At;
            }
            else if (!isPaused && since.IsKnown)
            {
                pauses.Add(new Pause(since, change.At));
                since = Moment.Unknown;
            }
        }

        if (since.IsKnown)
        {
            pauses.Add(new Pause(since, Moment.Never));
        }

        return pauses.ToImmutable();
    }

    /// <summary>When a limit is over, with the paused time of the same clock added until no further pause is met; never for a pause that nobody ended.</summary>
    public static Moment Push(OpenTimeline timeline, Moment start, TimeLimit limit, ImmutableArray<Pause> pauses)
    {
        var due = Due(timeline, start, limit, 0);
        var (pushed, met) = (0L, 0);
        while (met < pauses.Length)
        {
            var pause = pauses[met++];
            if (pause.To <= start || pause.To <= pause.From)
            {
                continue;
            }

            if (pause.From >= due)
            {
                break;
            }

            if (pause.To == Moment.Never)
            {
                return Moment.Never;
            }

            pushed += Paused(timeline, limit.Kind, pause.From > start ? pause.From : start, pause.To);
            due = Due(timeline, start, limit, pushed);
        }

        return due;
    }

    /// <summary>Paused time in the unit of the limit's clock: open ticks, open days, or ticks.</summary>
    private static long Paused(OpenTimeline timeline, LimitKind kind, Moment from, Moment to) => kind switch
    {
        LimitKind.Open => timeline.TicksBetween(from.Ticks, to.Ticks),
        LimitKind.BusinessDays => timeline.OpenDaysBetween(from.Ticks, to.Ticks),
        _ => to.Ticks - from.Ticks,
    };

    private static Moment Due(OpenTimeline timeline, Moment start, TimeLimit limit, long pushed)
    {
        var isInLimit = limit.Kind is LimitKind.Open or LimitKind.BusinessDays;
        var longer = isInLimit ? limit with { Amount = limit.Amount + pushed } : limit;
        return timeline.DueTicks(start.Ticks, longer) is { } due ? Moment.OfTicks(isInLimit ? due : due + pushed) : Moment.Never;
    }
}
