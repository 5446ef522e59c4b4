using System.Collections.Immutable;

namespace SlaLang.Facts;

/// <summary>Makes one lead of several rows: of each instant the earliest, of each text that of the row that was created first and has one.</summary>
internal static class LeadMerge
{
    /// <summary>The same lead whatever the order of the rows.</summary>
    public static LeadFact Merge(IEnumerable<LeadFact> rows) =>
        rows.OrderBy(row => row.Created.IsKnown ? row.Created : Moment.Never)
            .ThenBy(row => row.Id, StringComparer.Ordinal)
            .ThenBy(TextOf, StringComparer.Ordinal)
            .Aggregate(Merge);

    private static LeadFact Merge(LeadFact first, LeadFact next) => first with
    {
        Type = first.Type ?? next.Type,
        Stream = first.Stream ?? next.Stream,
        Owner = FirstOf(first.Owner, next.Owner),
        Name = FirstOf(first.Name, next.Name),
        Created = Moment.Earliest(first.Created, next.Created),
        Assigned = Moment.Earliest(first.Assigned, next.Assigned),
        Stages = [.. first.Stages.Zip(next.Stages, Moment.Earliest)],
        Outcomes = Merge(first.Outcomes, next.Outcomes),
        Custom = [.. first.Custom.Zip(next.Custom, FirstOf)],
    };

    private static LeadOutcomes Merge(LeadOutcomes first, LeadOutcomes next) => new()
    {
        Accepted = Moment.Earliest(first.Accepted, next.Accepted),
        Rejected = Moment.Earliest(first.Rejected, next.Rejected),
        Disqualified = Moment.Earliest(first.Disqualified, next.Disqualified),
        Replied = Moment.Earliest(first.Replied, next.Replied),
        OptedOut = Moment.Earliest(first.OptedOut, next.OptedOut),
        Reason = FirstOf(first.Reason, next.Reason),
    };

    private static string FirstOf(string first, string next) => first.Length > 0 ? first : next;

    /// <summary>Everything that merging takes from the first row that has it, so that rows created at one instant have an order too.</summary>
    private static string TextOf(LeadFact row)
    {
        ImmutableArray<string> texts = [row.Type?.Name ?? "", row.Stream?.Name ?? "", row.Owner, row.Name, row.Outcomes.Reason, .. row.Custom];
        return string.Join('\u0001', texts);
    }
}
