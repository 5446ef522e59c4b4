using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Linting;

/// <summary>The lengths of time that duties and owed follow-up rules state, each with its line.</summary>
internal static class TimeLines
{
    public static IEnumerable<Declared<TimeAmount>> Of(AgreementModel model) =>
        model.Obligations.SelectMany(obligation => obligation.Duties).SelectMany(Of).DistinctBy(line => line.Location);

    public static IEnumerable<Declared<TimeAmount>> Of(Duty duty) => duty switch
    {
        ContactDuty contact => [new Declared<TimeAmount>(contact.Limit, contact.Location)],
        DecideDuty decide => [new Declared<TimeAmount>(decide.Limit, decide.Location)],
        ConvertDuty convert => [new Declared<TimeAmount>(convert.Goal.Window, convert.Location)],
        ReachDuty reach => [new Declared<TimeAmount>(reach.Goal.Window, reach.Location)],
        FollowDuty follow => [.. LimitsOf(follow.Followup), .. SpacingOf(follow.Followup)],
        _ => [],
    };

    public static IEnumerable<Declared<TimeAmount>> LimitsOf(FollowupSymbol rule) =>
    [
        .. rule.FirstContact is { } contact ? [new Declared<TimeAmount>(contact.Limit, contact.Location)] : Array.Empty<Declared<TimeAmount>>(),
        .. rule.Milestones.Select(milestone => new Declared<TimeAmount>(milestone.Limit, milestone.Location)),
    ];

    private static IEnumerable<Declared<TimeAmount>> SpacingOf(FollowupSymbol rule) =>
        new[] { rule.LeastSpacing, rule.MostSpacing }.OfType<Declared<TimeAmount>>();
}
