using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Comparing;

/// <summary>Says of each change whether it asks more or less of each party, where exact figures prove it.</summary>
internal sealed class BearingFinder(DemandPlan before, DemandPlan after)
{
    private readonly LinesInForce earlier = new(before);
    private readonly LinesInForce later = new(after);
    private readonly CalendarBearing calendar = new(before.Model, after.Model);
    private readonly ImmutableArray<TeamSymbol> parties = [.. after.Model.Parties, .. before.Model.Parties.Where(party => after.Model.Parties.All(known => known.Name != party.Name))];

    public ImmutableArray<TeamBearing> Of(TermPair pair) => [.. parties.Select(party => new TeamBearing(party.Name, party.Title, Of(pair, party.Name)))];

    private Bearing Of(TermPair pair, string team)
    {
        if ((pair.After ?? pair.Before)?.Kind is TermKind.OpeningHours or TermKind.SpecialDay)
        {
            return before.Model.Calendar.Opening.Zone.Equals(after.Model.Calendar.Opening.Zone) ? calendar.Of(team) : Bearing.Changed;
        }

        var (old, renewed) = (StakeOf(pair.Before, team), StakeOf(pair.After, team));
        return (old, renewed) switch
        {
            (null, null) => Bearing.Unchanged,
            (null, { } stake) => Of(pair, stake),
            ({ } stake, null) => Of(pair, stake),
            ({ } one, { } other) => one.WhenMore == other.WhenMore ? Of(pair, other) : Bearing.Changed,
        };
    }

    private Bearing Of(TermPair pair, Stake stake)
    {
        if (IsReadOffPlans(pair))
        {
            return Directed(LinesInForce.Compare(earlier, later, pair), stake.WhenMore, otherwise: 0);
        }

        return (pair.Before, pair.After) switch
        {
            (null, _) => stake.WhenAdded,
            (_, null) => Bearings.Mirrored(stake.WhenAdded),
            ({ } old, { } renewed) => Directed(Weight.Compare(old.Weight, renewed.Weight), stake.WhenMore, otherwise: null),
        };
    }

    /// <param name="order">Above zero for more, below for less, null for neither.</param>
    /// <param name="whenMore">What more of it does.</param>
    /// <param name="otherwise">The order at which nothing is changed for anybody; null where equal figures say nothing about the rest.</param>
    private static Bearing Directed(int? order, Bearing whenMore, int? otherwise) => order switch
    {
        _ when whenMore == Bearing.Unchanged => Bearing.Unchanged,
        > 0 => whenMore,
        < 0 => Bearings.Mirrored(whenMore),
        0 when otherwise == 0 => Bearing.Unchanged,
        _ => Bearing.Changed,
    };

    /// <summary>Which line wins over which decides what a line of rates or quota is worth. Amounts of two currencies have no order.</summary>
    private bool IsReadOffPlans(TermPair pair) => (pair.After ?? pair.Before)?.Kind switch
    {
        TermKind.Rate => true,
        TermKind.DealValue or TermKind.Quota => before.Model.Currency == after.Model.Currency,
        _ => false,
    };

    private static Stake? StakeOf(Term? term, string team)
    {
        var found = term?.Stakes.Where(stake => stake.Team == team).ToArray() ?? [];
        return found.Length > 0 ? found[0] : null;
    }
}
