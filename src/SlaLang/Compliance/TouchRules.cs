using System.Collections.Immutable;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>What a touch is to a clock, before its time is looked at.</summary>
public enum TouchFate : byte
{
    Counts,
    /// <summary>The lead reached out.</summary>
    Inbound,
    Automated,
    /// <summary>By another team than the duty's.</summary>
    OtherTeam,
    /// <summary>Of a kind that the duty does not count.</summary>
    OtherKind,
    /// <summary>It is not known who reached out, whether a machine did, or of what kind it is where that matters.</summary>
    Unclear,
}

/// <summary>Which touches count: outbound, human, by the duty's team, of the kinds that are named.</summary>
internal sealed class TouchRules
{
    private readonly bool[] kinds;
    private readonly bool[] otherTeams;
    private readonly bool areKindsNamed;

    /// <summary>Whether any kind counts, whoever made the touch.</summary>
    private readonly bool isAnyAllowed;

    public TouchRules(FactSet facts, TeamSymbol team, ImmutableArray<string> named)
    {
        areKindsNamed = !named.IsEmpty;
        kinds = [.. facts.TouchKinds.Select(kind => named.IsEmpty || named.Contains(kind))];
        otherTeams = [.. facts.Actors.Select(actor => facts.Model.Teams.Any(other => other != team && (other.Name == actor || other.Title == actor)))];
        isAnyAllowed = !areKindsNamed && !otherTeams.Contains(true);
    }

    public TouchFate FateOf(in TouchFact touch) =>
        isAnyAllowed && touch.Traits == TouchTraits.None ? TouchFate.Counts
        : touch.Is(TouchTraits.Inbound) ? TouchFate.Inbound
        : touch.Is(TouchTraits.Automated) ? TouchFate.Automated
        : touch.Actor < otherTeams.Length && otherTeams[touch.Actor] ? TouchFate.OtherTeam
        : touch.Kind < kinds.Length && !kinds[touch.Kind] ? TouchFate.OtherKind
        : (areKindsNamed && touch.Kind == TouchFact.NoKind) || (touch.Traits & (TouchTraits.UnknownDirection | TouchTraits.UnknownMaker)) != 0 ? TouchFate.Unclear
        : TouchFate.Counts;

    /// <summary>The fate of a touch under a clock, its time looked at: what counts is there for the first contact or a follow-up.</summary>
    public TouchRole RoleOf(in TouchFact touch, Moment at, in Episode episode, in Reading reading) =>
        at < episode.Start ? TouchRole.BeforeStart
        : at >= episode.End ? TouchRole.AfterHandOver
        : FateOf(touch) switch
        {
            TouchFate.Counts => TouchRole.Counts,
            TouchFate.Unclear => reading.CountsUnclear ? TouchRole.Counts : TouchRole.Unclear,
            TouchFate.Inbound => TouchRole.Inbound,
            TouchFate.Automated => TouchRole.Automated,
            TouchFate.OtherTeam => TouchRole.OtherTeam,
            _ => TouchRole.OtherKind,
        };
}

/// <summary>How facts that are not precise are read: in the team's favour, or against it.</summary>
internal readonly record struct Reading(bool CountsUnclear, bool DaysAreEarly, bool StartIsEarly)
{
    /// <summary>Every combination; where all agree, what is not precise does not matter.</summary>
    public static ImmutableArray<Reading> All { get; } =
    [
        new(true, true, true), new(true, true, false), new(true, false, true), new(true, false, false),
        new(false, true, true), new(false, true, false), new(false, false, true), new(false, false, false),
    ];

    /// <summary>For facts that are precise, as nearly all are.</summary>
    public static Reading Plain => new(false, true, true);
}
