using System.Collections.Immutable;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>When a clock started; where that cannot be told, why, and the instant that places the lead in a period all the same.</summary>
internal readonly record struct ClockReading(Moment Start, ItemCause Problem, Moment Place);

/// <summary>Reads clocks, and whether a lead is in a stage at all.</summary>
internal sealed class Clocks(FactSet facts)
{
    private readonly bool hasCreated = facts.Has("leads", "created");
    private readonly bool hasAssigned = facts.Has("leads", "assigned") || facts.Has("owner_changes", "to");

    /// <summary>Asked for millions of leads, so looked up once.</summary>
    private readonly ImmutableArray<bool> knownStages = [.. facts.Model.Stages.Select(stage => IsKnown(facts, stage))];

    /// <summary>True when the lead has entered the stage or a later one; null where there is nothing to tell it by.</summary>
    public bool? HasEntered(LeadFact lead, StageSymbol stage)
    {
        for (var index = stage.Index; index < lead.Stages.Length; index++)
        {
            if (lead.Stages[index].IsKnown)
            {
                return true;
            }
        }

        return KnowsStage(stage) ? false : null;
    }

    public bool KnowsStage(StageSymbol stage) => knownStages[stage.Index];

    public ClockReading Read(LeadFact lead, Clock clock, StageSymbol stage) => clock.Start switch
    {
        ClockStart.Created => Reading(lead, stage, lead.Created, hasCreated),
        ClockStart.Assigned when IsReversed(lead.Created, lead.Assigned) => new ClockReading(lead.Assigned, ItemCause.Impossible, PlaceOf(lead, stage)),
        ClockStart.Assigned => Reading(lead, stage, lead.Assigned, hasAssigned),
        _ => Reading(lead, stage, lead.Entered(clock.Stage ?? stage), KnowsStage(clock.Stage ?? stage)),
    };

    private static bool IsKnown(FactSet facts, StageSymbol stage) =>
        facts.Has("status_changes", "to")
        || facts.Has("leads", stage.Name)
        || (stage == facts.Model.Stages[^1] && facts.Has("deals", "closed") && facts.Has("deals", "won"));

    private static ClockReading Reading(LeadFact lead, StageSymbol stage, Moment start, bool hasColumn) => start.IsKnown
        ? new ClockReading(start, ItemCause.None, start)
        : new ClockReading(Moment.Unknown, hasColumn ? ItemCause.NoStart : ItemCause.NoStartColumn, PlaceOf(lead, stage));

    private static Moment PlaceOf(LeadFact lead, StageSymbol stage) =>
        lead.Entered(stage) is { IsKnown: true } entered ? entered : lead.Created.IsKnown ? lead.Created : lead.Assigned;

    private static bool IsReversed(Moment earlier, Moment later) => earlier.IsKnown && later.IsKnown && !later.IsDay && !earlier.IsDay && later < earlier;
}
