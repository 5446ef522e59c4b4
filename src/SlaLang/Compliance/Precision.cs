using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>What to make of facts that are known only to the day, and of touches whose direction is not known.</summary>
internal static class Precision
{
    /// <summary>True when a fact that is not precise could decide about a clock.</summary>
    public static bool IsDoubtful(Judging judging, int lead, TouchRules rules, Moment start)
    {
        if (start.IsDay || judging.Facts.AreTouchesClear)
        {
            return start.IsDay;
        }

        foreach (ref readonly var touch in judging.Facts.Touches.Of(lead))
        {
            var fate = rules.FateOf(touch);
            if (fate == TouchFate.Unclear || (fate == TouchFate.Counts && touch.At.IsDay))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The instant that a moment is read as. Early is the day's first instant, but not before the start where that is on the same day.</summary>
    public static Moment Read(Judging judging, Moment moment, Moment start, Reading reading)
    {
        if (!moment.IsDay)
        {
            return moment;
        }

        var latest = judging.LatestOf(moment);
        return !reading.DaysAreEarly ? latest : start > moment && start <= latest ? start : moment;
    }
}
