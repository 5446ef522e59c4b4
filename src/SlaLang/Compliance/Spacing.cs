using System.Collections.Immutable;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>How far apart the touches of a follow-up rule must and may lie.</summary>
internal sealed class Spacing(Judging judging, FollowupSymbol rule)
{
    private readonly TimeLimit? least = rule.LeastSpacing is { } line ? TimeLimit.Of(line.Value) : null;
    private readonly TimeLimit? most = rule.MostSpacing is { } line ? TimeLimit.Of(line.Value) : null;

    public bool HasMost => most is not null;

    /// <summary>What the most spacing asks for.</summary>
    public Requirement NextTouch { get; } = rule.MostSpacing is { } line ? new Requirement(DueKind.NextTouch, 1, line.Value, line.Location) : default;

    /// <summary>From when on a touch is far enough after the last one that counted; never where the calendar does not open often enough.</summary>
    public Moment FarEnoughFrom(Moment last) => least switch
    {
        null => last,
        { Kind: LimitKind.BusinessDays, Amount: var days } => MomentOf(judging.Timeline.StartAfterOpenDays(last.Ticks, (int)days)),
        { } limit => MomentOf(judging.Timeline.DueTicks(last.Ticks, limit)),
    };

    /// <summary>When the next touch is due after the last one; never without a most spacing.</summary>
    public Moment NextDue(Moment last, ImmutableArray<Pause> pauses) => most is { } limit ? judging.Due(last, limit, pauses) : Moment.Never;

    private static Moment MomentOf(long? ticks) => ticks is { } known ? Moment.OfTicks(known) : Moment.Never;
}
