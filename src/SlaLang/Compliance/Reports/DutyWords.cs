using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Compliance.Reports;

/// <summary>Duties and what is lacking, in the words of the agreement's file, for reports on a terminal.</summary>
public static class DutyWords
{
    /// <summary>What is to be done, without the team and the share: `contact MQL within 4 business hours`.</summary>
    public static string Of(Duty duty) => duty switch
    {
        DeliverDuty deliver => $"deliver {Scope(new LeadScope(deliver.Stage, deliver.Leads))}{(deliver.Terms.ByValue ? " by value" : "")}",
        ContactDuty contact => $"contact {Scope(contact.Scope)} within {Figures.Of(contact.Limit)}{(contact.OrRejection ? " or reject" : "")}",
        FollowDuty follow => $"follow {follow.Followup.Name}",
        DecideDuty decide => $"accept or reject {Scope(decide.Scope)} within {Figures.Of(decide.Limit)}",
        ConvertDuty convert => $"convert {Goal(convert.Goal)}",
        ReachDuty reach => $"convert {Goal(reach.Goal)} by {Figures.Of(reach.By)}",
        KeepDuty keep => $"keep {Written(keep)}{(keep.Bound is null ? "" : $" {ShareOf(keep)}")}",
        _ => throw new UnreachableException(duty.GetType().Name),
    };

    /// <summary>How much of it: `95%`, `at least 90%`, `90% to 110%`; for volume of the demand.</summary>
    public static string ShareOf(Duty duty) => duty switch
    {
        DeliverDuty { Terms: { Least: { } least, Most: { } most } } => $"{Figures.Of(least)} to {Figures.Of(most)}",
        DeliverDuty { Terms: { Least: { } least } } => $"at least {Figures.Of(least)}",
        DeliverDuty { Terms: { Most: { } most } } => $"at most {Figures.Of(most)}",
        ContactDuty contact => Figures.Of(contact.Share),
        FollowDuty follow => Figures.Of(follow.Share),
        DecideDuty decide => Figures.Of(decide.Share),
        ConvertDuty convert => Figures.Of(convert.Goal.Rate),
        ReachDuty reach => Figures.Of(reach.Goal.Rate),
        KeepDuty { Bound: { } bound } => $"at {(bound.IsLeast ? "least" : "most")} {Figures.Of(bound.Value)}",
        _ => "",
    };

    /// <summary>The share with its limit, for a narrow column: `95% within 4 business hours`.</summary>
    public static string Briefly(Duty duty) => duty switch
    {
        DeliverDuty => $"{ShareOf(duty)} of demand",
        ContactDuty contact => $"{ShareOf(duty)} within {Figures.Of(contact.Limit)}",
        DecideDuty decide => $"{ShareOf(duty)} within {Figures.Of(decide.Limit)}",
        ConvertDuty convert => $"{ShareOf(duty)} within {Figures.Of(convert.Goal.Window)}",
        ReachDuty reach => $"{ShareOf(duty)} by {Figures.Of(reach.By)}",
        FollowDuty follow => $"{ShareOf(duty)} as {follow.Followup.Name}",
        KeepDuty { Bound: not null } => ShareOf(duty),
        KeepDuty keep => Written(keep),
        _ => throw new UnreachableException(duty.GetType().Name),
    };

    /// <summary>So many items more of a duty that is judged by leads: `38 more first contacts within 4 business hours`.</summary>
    public static string More(Duty duty, BigInteger count) => duty switch
    {
        ContactDuty contact => $"{Counted(count, "more first contact")} within {Figures.Of(contact.Limit)}",
        FollowDuty follow => $"{Counted(count, "more lead")} followed up as `{follow.Followup.Name}` says",
        DecideDuty decide => $"{Counted(count, "more lead")} accepted or rejected within {Figures.Of(decide.Limit)}",
        ConvertDuty convert => $"{Counted(count, "more lead")} to {convert.Goal.To.Name} within {Figures.Of(convert.Goal.Window)}",
        ReachDuty reach => $"{Counted(count, "more lead")} to {reach.Goal.To.Name} within {Figures.Of(reach.Goal.Window)}",
        _ => Counted(count, "more lead"),
    };

    /// <summary>The formula without its layout.</summary>
    private static string Written(KeepDuty keep) => string.Join(' ', keep.Expression.Location.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Counted(BigInteger count, string noun) => $"{Figures.Of(count)} {noun}{(count.IsOne ? "" : "s")}";

    private static string Goal(ConversionGoal goal) => $"{goal.From.Name} -> {goal.To.Name}{From(goal.Leads)} within {Figures.Of(goal.Window)}";

    private static string Scope(LeadScope scope) => scope.Stage.Name + From(scope.Leads);

    private static string From(ImmutableArray<LeadTypeSymbol> leads) => leads.IsEmpty ? "" : $" from {string.Join(", ", leads.Select(lead => lead.Name))}";
}
