using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>Who has a stake in which terms: the teams that a duty binds, by what the duty rests on.</summary>
internal sealed class Stakes(AgreementModel model)
{
    private readonly ImmutableArray<Duty> duties = [.. model.Obligations.SelectMany(obligation => obligation.Duties)];

    /// <summary>The team that owes the demand: the one that delivers, else the owner of the first stage, else the first party.</summary>
    public ImmutableArray<string> Suppliers => TeamsOf(duties.OfType<DeliverDuty>()) is { IsEmpty: false } bound ? bound
        : model.Stages is [{ Owner: { } owner }, ..] ? [owner.Name]
        : model.Parties is [var first, ..] ? [first.Name]
        : [];

    public ImmutableArray<string> Everybody => [.. model.Parties.Select(party => party.Name)];

    /// <summary>Teams whose delivery is counted by what the other side accepts.</summary>
    public ImmutableArray<string> CountedByAcceptance => TeamsOf(duties.OfType<DeliverDuty>().Where(duty => duty.Terms.Counts != CountedAs.Gross));

    public ImmutableArray<string> Deciders(StageSymbol stage) => TeamsOf(duties.OfType<DecideDuty>().Where(duty => duty.Scope.Stage == stage));

    public ImmutableArray<string> Followers(FollowupSymbol rule) => TeamsOf(duties.OfType<FollowDuty>().Where(duty => duty.Followup == rule));

    /// <summary>Those who follow the rule, and those whose clock of a contact or a decision it says.</summary>
    public ImmutableArray<string> TimedBy(FollowupSymbol rule) => [.. Followers(rule)
        .Concat(TeamsOf(duties.Where(duty => duty switch
        {
            ContactDuty contact => rule.Stages.Contains(contact.Scope.Stage),
            DecideDuty decide => rule.Stages.Contains(decide.Scope.Stage),
            _ => false,
        })))
        .Distinct()];

    /// <summary>Teams that must keep a formula which names the metric, itself or by way of others, or whose duty rests on it.</summary>
    public ImmutableArray<string> Keepers(MetricSymbol metric) => TeamsOf(duties.Where(duty => FormulasOf(duty)
        .SelectMany(formula => ExpressionParts.Of(formula, model))
        .Any(part => part is MetricExpression named && named.Name == metric.Name)));

    /// <summary>Teams of which some duty is counted in open time.</summary>
    public ImmutableArray<string> OnOpenTime => [.. TeamsOf(duties.Where(duty => TimesOf(duty).Any(time => time.IsBusiness))).Union(OnOpenFormulas)];

    /// <summary>Teams of which some duty rests on a formula that counts open time.</summary>
    public ImmutableArray<string> OnOpenFormulas => TeamsOf(duties.Where(duty => FormulasOf(duty)
        .SelectMany(formula => ExpressionParts.Of(formula, model))
        .Any(part => part is CallExpression { Function.Name: "business_hours" })));

    /// <summary>Every length of time that the duty rests on.</summary>
    public static IEnumerable<TimeAmount> TimesOf(Duty duty) => duty switch
    {
        ContactDuty contact => [contact.Limit],
        DecideDuty decide => [decide.Limit],
        FollowDuty { Followup: var rule } => [.. rule.Milestones.Select(milestone => milestone.Limit), .. Optional(rule.LeastSpacing), .. Optional(rule.MostSpacing), .. rule is { IncludesFirstContact: true, FirstContact: { } first } ? [first.Limit] : Array.Empty<TimeAmount>()],
        ConvertDuty convert => [convert.Goal.Window],
        ReachDuty reach => [reach.Goal.Window],
        _ => [],
    };

    private static IEnumerable<TimeAmount> Optional(Declared<TimeAmount>? time) => time is null ? [] : [time.Value];

    public static ImmutableArray<string> TeamsOf(IEnumerable<Duty> duties) => [.. duties.Select(duty => duty.Team.Name).Distinct()];

    public static ImmutableArray<Stake> Of(ImmutableArray<string> teams, Bearing whenMore, Bearing whenAdded) => [.. teams.Select(team => new Stake(team, whenMore, whenAdded))];

    /// <summary>Every change of the term is one for these teams, and nobody can prove which way.</summary>
    public static ImmutableArray<Stake> Unclear(ImmutableArray<string> teams) => Of(teams, Bearing.Changed, Bearing.Changed);

    /// <summary>More of it asks more of these teams, and so does having it at all.</summary>
    public static ImmutableArray<Stake> MoreIsStricter(ImmutableArray<string> teams) => Of(teams, Bearing.Tightened, Bearing.Tightened);

    /// <summary>More of it asks less of these teams, and so does having it at all.</summary>
    public static ImmutableArray<Stake> MoreIsLooser(ImmutableArray<string> teams) => Of(teams, Bearing.Loosened, Bearing.Loosened);

    /// <summary>A limit: having it binds these teams, and the more it leaves them the less it binds.</summary>
    public static ImmutableArray<Stake> Limit(ImmutableArray<string> teams) => Of(teams, Bearing.Loosened, Bearing.Tightened);

    private static IEnumerable<Expression> FormulasOf(Duty duty) => [.. duty is KeepDuty keep ? [keep.Expression] : Array.Empty<Expression>(), .. duty.Guard is { } guard ? [guard] : Array.Empty<Expression>()];
}
