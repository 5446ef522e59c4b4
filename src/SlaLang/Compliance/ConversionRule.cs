using SlaLang.Calendars;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>Whether a lead that entered one stage entered the next within the window (docs/compliance.md, conversion).</summary>
internal sealed class ConversionRule(Judging judging, ConversionGoal goal) : IItemRule
{
    private readonly Clocks clocks = new(judging.Facts);
    private readonly Clock clock = new(ClockStart.Stage, goal.From, goal.From.Location);
    private readonly TimeLimit window = TimeLimit.Of(goal.Window);

    public void Judge(int lead, ItemSink sink)
    {
        var fact = judging.Facts.Leads[lead];
        var isInScope = Scopes.Contains(clocks, fact, goal.From, goal.Leads);
        if (isInScope is false)
        {
            return;
        }

        var entered = fact.Entered(goal.From);
        var reading = clocks.Read(fact, clock, goal.From);
        sink.Trace?.Start(null, reading);
        var problem = reading.Problem != ItemCause.None ? reading.Problem
            : isInScope is null || !clocks.KnowsStage(goal.To) ? ItemCause.NoFacts
            : judging.IsReversed(entered, fact.Entered(goal.To)) ? ItemCause.Impossible
            : ItemCause.None;
        if (problem != ItemCause.None)
        {
            sink.AddProblem(lead, problem, reading);
            return;
        }

        var outcome = Outcome(fact, entered, Reading.Plain);
        var isDoubtful = entered.IsDay || fact.Entered(goal.To).IsDay;
        var sure = !isDoubtful || IsSure(fact, entered, outcome.State) ? outcome : outcome with { State = ItemState.Undetermined, Cause = ItemCause.Imprecise };
        sink.Trace?.Required(new Requirement(DueKind.Stage, 1, goal.Window, goal.To.Location), outcome);
        sink.Trace?.End(new Episode(entered, Moment.Never), sure, Moment.Unknown);
        sink.Add(lead, sure, entered);
    }

    /// <summary>Whether every way to read facts that are not precise comes to the same.</summary>
    private bool IsSure(LeadFact fact, Moment entered, ItemState state) => Reading.All.All(way => Outcome(fact, entered, way).State == state);

    private Outcome Outcome(LeadFact fact, Moment entered, Reading reading)
    {
        var start = reading.StartIsEarly ? entered : judging.LatestOf(entered);
        var due = judging.Due(start, window, []);
        var reached = fact.Entered(goal.To);
        if (reached.IsKnown)
        {
            return Outcomes.Of(start, due, Precision.Read(judging, reached, start, reading), judging.AsOf, ItemCause.NotReached);
        }

        // A later stage was entered, so this one was passed by then; whether in time is known only where even that was in time.
        var passed = Later(fact);
        var outcome = Outcomes.Of(start, due, passed, judging.AsOf, ItemCause.NotReached);
        return passed.IsKnown && outcome.State == ItemState.Missed ? outcome with { State = ItemState.Undetermined, Cause = ItemCause.NoStart, Done = Moment.Unknown } : outcome;
    }

    private Moment Later(LeadFact fact)
    {
        var earliest = Moment.Unknown;
        for (var index = goal.To.Index + 1; index < fact.Stages.Length; index++)
        {
            earliest = Moment.Earliest(earliest, fact.Stages[index]);
        }

        return judging.LatestOf(earliest);
    }
}
