using System.Collections.Immutable;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>The first and the last instant of a table, as of now.</summary>
internal sealed record FactSpan(string Table, Moment First, Moment Last)
{
    private static FactSpan None(string table) => new(table, Moment.Unknown, Moment.Unknown);

    /// <summary>Of leads the creation, of deals the creation and the close, of all else when it was.</summary>
    public static ImmutableArray<FactSpan> Of(FactSet facts) =>
    [
        facts.Leads.Aggregate(None("leads"), (span, lead) => span.With(lead.Created)),
        Of("touches", facts.Leads.Length, facts.Touches, touch => touch.At),
        facts.Deals.Aggregate(None("deals"), (span, deal) => span.With(deal.Created).With(deal.Closed)),
        Of("owner_changes", facts.Leads.Length, facts.OwnerChanges, change => change.At),
        Of("status_changes", facts.Leads.Length, facts.StatusChanges, change => change.At),
    ];

    /// <summary>The facts of each lead stand in the order of time.</summary>
    private static FactSpan Of<T>(string table, int leads, GroupedFacts<T> facts, Func<T, Moment> instantOf)
    {
        var span = None(table);
        for (var lead = 0; lead < leads; lead++)
        {
            var own = facts.Of(lead);
            span = own.IsEmpty ? span : span.With(instantOf(own[0])).With(instantOf(own[^1]));
        }

        return span;
    }

    private FactSpan With(Moment moment) =>
        !moment.IsKnown || (moment >= First && moment <= Last && First.IsKnown) ? this
        : this with { First = Moment.Earliest(First, moment), Last = moment > Last ? moment : Last };
}
