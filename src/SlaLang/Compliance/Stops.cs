using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>When what a follow-up rule stops for happened.</summary>
internal sealed class Stops(Judging judging, FollowupSymbol rule)
{
    private readonly bool stopsOnReply = rule.StopsWhen.Contains("replied");
    private readonly bool stopsOnDisqualified = rule.StopsWhen.Contains("disqualified");
    private readonly bool stopsOnOptOut = rule.StopsWhen.Contains("opted_out");
    private readonly bool stopsOnRejection = rule.StopsWhen.Contains("rejected");

    /// <summary>The first stage that stops; beyond the last where none does.</summary>
    private readonly int firstStage = judging.Model.Stages.FirstOrDefault(stage => rule.StopsWhen.Contains(stage.Name))?.Index ?? int.MaxValue;

    /// <summary>The earliest stop; unknown for none.</summary>
    public Moment Of(int lead, Moment start, Reading reading)
    {
        var fact = judging.Facts.Leads[lead];
        var stop = stopsOnDisqualified ? fact.Outcomes.Disqualified : Moment.Unknown;
        stop = stopsOnOptOut ? Moment.Earliest(stop, fact.Outcomes.OptedOut) : stop;
        stop = stopsOnRejection ? Moment.Earliest(stop, fact.Outcomes.Rejected) : stop;
        for (var index = firstStage; index < fact.Stages.Length; index++)
        {
            stop = Moment.Earliest(stop, fact.Stages[index]);
        }

        stop = stopsOnReply ? Moment.Earliest(stop, Reply(lead, fact, start, reading)) : stop;
        return Precision.Read(judging, stop, start, reading);
    }

    /// <summary>A reply after the clock's start: as the CRM dates it, or the first inbound touch that no machine sent.</summary>
    private Moment Reply(int lead, LeadFact fact, Moment start, Reading reading)
    {
        var reply = fact.Outcomes.Replied >= start ? fact.Outcomes.Replied : Moment.Unknown;
        foreach (ref readonly var touch in judging.Facts.Touches.Of(lead))
        {
            var isInbound = touch.Is(TouchTraits.Inbound) || (touch.Is(TouchTraits.UnknownDirection) && !reading.CountsUnclear);
            if (isInbound && !touch.Is(TouchTraits.Automated) && touch.At >= start)
            {
                return Moment.Earliest(reply, touch.At);
            }
        }

        return reply;
    }
}
