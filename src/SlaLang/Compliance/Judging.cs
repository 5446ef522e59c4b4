using System.Collections.Immutable;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Compliance;

/// <summary>What every duty is judged with: the plan, the facts, and the agreement's calendar laid out over all dates that matter.</summary>
internal sealed record Judging(DemandPlan Plan, FactSet Facts, OpenTimeline Timeline)
{
    /// <summary>Before the term: leads that were created long ago. After it: follow-ups that are still due.</summary>
    private const int YearsBefore = 2;
    private const int YearsAfter = 3;

    public AgreementModel Model => Plan.Model;

    public Moment AsOf => Facts.AsOf;

    public static Judging Of(DemandPlan plan, FactSet facts)
    {
        var term = plan.Model.Term.Value;
        return new Judging(plan, facts, new OpenTimeline(plan.Model.Calendar.Opening, term.From.PlusYears(-YearsBefore), term.To.PlusYears(YearsAfter)));
    }

    /// <summary>When a limit is over; never where the calendar does not open long enough.</summary>
    public Moment Due(Moment start, TimeLimit limit, ImmutableArray<Pause> pauses) => Pauses.Push(Timeline, start, limit, pauses);

    /// <summary>The last instant that a moment may stand for: of one that is known to the day, the end of that day.</summary>
    public Moment LatestOf(Moment moment) => moment.IsDay ? Moment.OfTicks(EndOfDay(moment).ToUnixTimeTicks() - 1) : moment;

    /// <summary>True when the second certainly lies before the first, though it should not.</summary>
    public bool IsReversed(Moment earlier, Moment later) => earlier.IsKnown && later.IsKnown && LatestOf(later) < earlier;

    private Instant EndOfDay(Moment day) => Timeline.StartOf(Timeline.DateOf(day.ToInstant()).PlusDays(1));
}
