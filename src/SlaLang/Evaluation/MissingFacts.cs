using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Evaluation;

/// <summary>Names what an export would have to hold for a lead to be judged.</summary>
internal static class MissingFacts
{
    public static string Of(FactSet facts, DutyStory story) => story.Problem switch
    {
        ItemCause.NoStartColumn => Column("leads", StartOf(story)),
        ItemCause.NoStart => $"{Column("leads", StartOf(story))} is empty for this lead",
        ItemCause.NoFacts => string.Join(" and ", NoFacts(facts, story)),
        _ => "",
    };

    private static IEnumerable<string> NoFacts(FactSet facts, DutyStory story)
    {
        var (stage, leads) = ScopeOf(story.Verdict.Duty);
        if (!leads.IsEmpty && facts.Leads[story.Lead].Type is null)
        {
            yield return $"{Column("leads", "type")} is empty for this lead";
        }

        if (story.Verdict.Duty is ContactDuty or FollowDuty && !facts.Has("touches", "at"))
        {
            yield return Column("touches", "at");
        }

        if (stage is not null && !facts.Has("leads", stage.Name) && !facts.Has("status_changes", "to"))
        {
            yield return Column("leads", stage.Name);
        }
    }

    private static (StageSymbol? Stage, ImmutableArray<LeadTypeSymbol> Leads) ScopeOf(Duty duty) => duty switch
    {
        ContactDuty contact => (contact.Scope.Stage, contact.Scope.Leads),
        DecideDuty decide => (decide.Scope.Stage, decide.Scope.Leads),
        FollowDuty follow => (follow.Followup.Stages.FirstOrDefault(), follow.Followup.Leads),
        ConvertDuty convert => (convert.Goal.From, convert.Goal.Leads),
        ReachDuty reach => (reach.Goal.From, reach.Goal.Leads),
        _ => (null, []),
    };

    private static string Column(string table, string column) => $"the column `{column}` of `{table}`";

    private static string StartOf(DutyStory story) => story.Clock switch
    {
        { Start: ClockStart.Created } => "created",
        { Start: ClockStart.Assigned } => "assigned",
        { Stage: { } stage } => stage.Name,
        _ => ScopeOf(story.Verdict.Duty).Stage?.Name ?? "created",
    };
}
