using System.Collections.Immutable;

namespace SlaLang.Facts;

/// <summary>Makes one lead of several rows: of each instant the earliest, of each text that of the row that was created first and has one.</summary>
internal static class LeadMerge
{
    /// <summary>Writes over one of the rows; the same lead whatever their order.</summary>
    public static void Merge(LeadTable leads, IEnumerable<int> places, int target)
    {
        int[] rows =
        [
            .. places.OrderBy(place => leads[place].Created is { IsKnown: true } created ? created : Moment.Never)
                .ThenBy(place => leads[place].Id, StringComparer.Ordinal)
                .ThenBy(place => TextOf(leads[place]), StringComparer.Ordinal),
        ];
        var head = rows.Select(place => leads.Head(place)).Aggregate(Merge);
        var custom = rows.Select(place => leads[place].Custom).Aggregate((first, next) => [.. first.Zip(next, (one, other) => one.Length > 0 ? one : other)]);
        foreach (var place in rows)
        {
            Merge(leads.Usual(target), leads.Usual(place));
            MergeSeldom(leads, target, leads.Seldom(place));
        }

        leads.Head(target) = head;
        leads.SetCustom(target, custom);
    }

    /// <summary>The empty text has the place zero, as no type and no stream have.</summary>
    private static LeadHead Merge(LeadHead first, LeadHead next) => first with
    {
        Owner = first.Owner != 0 ? first.Owner : next.Owner,
        Reason = first.Reason != 0 ? first.Reason : next.Reason,
        Name = first.Name != 0 ? first.Name : next.Name,
        Type = first.Type != 0 ? first.Type : next.Type,
        Stream = first.Stream != 0 ? first.Stream : next.Stream,
    };

    private static void Merge(Span<Moment> moments, ReadOnlySpan<Moment> others)
    {
        for (var index = 0; index < moments.Length; index++)
        {
            moments[index] = Moment.Earliest(moments[index], others[index]);
        }
    }

    private static void MergeSeldom(LeadTable leads, int target, ReadOnlySpan<Moment> others)
    {
        for (var index = 0; index < others.Length; index++)
        {
            if (others[index].IsKnown)
            {
                ref var moment = ref leads.Moment(target, LeadMoment.FirstTouch + index);
                moment = Moment.Earliest(moment, others[index]);
            }
        }
    }

    /// <summary>Everything that merging takes from the first row that has it, so that rows created at one instant have an order too.</summary>
    private static string TextOf(LeadFact row)
    {
        ImmutableArray<string> texts = [row.Type?.Name ?? "", row.Stream?.Name ?? "", row.Owner, row.Name, row.Outcomes.Reason, .. row.Custom];
        return string.Join('\u0001', texts);
    }
}
