using NodaTime;
using SlaLang.Compliance;
using SlaLang.Facts;

namespace SlaLang.Evaluation;

/// <summary>How long something took, elapsed and in open time.</summary>
internal sealed class Delays(Judging judging)
{
    public string Of(Moment from, Moment to)
    {
        var (start, end) = (from.ToInstant(), to.ToInstant());
        var open = judging.Timeline.Between(start, end);
        return open == end - start ? ShownTimes.Of(open) : $"{ShownTimes.Of(end - start)} ({(open == Duration.Zero ? "none" : ShownTimes.Of(open))} of it open)";
    }
}
