using System.Collections.Immutable;
using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>Who had a lead when.</summary>
public static class Owners
{
    /// <summary>The owner at an instant: what the last change before it says, else what the next one says was before, else the owner of now.</summary>
    public static string At(FactSet facts, int lead, Moment moment)
    {
        var changes = facts.OwnerChanges.Of(lead);
        if (changes.IsEmpty || !moment.IsKnown)
        {
            return facts.Leads[lead].Owner;
        }

        var owner = changes[0].From;
        foreach (var change in changes)
        {
            if (change.At > moment)
            {
                break;
            }

            owner = change.To;
        }

        return owner;
    }

    /// <summary>The owner that an item belongs to: who had the lead when it was done, or was due, or has it as of now.</summary>
    public static string Of(FactSet facts, in DutyItem item) =>
        At(facts, item.Lead, Moment.Earliest(Moment.Earliest(item.Done, item.Due), facts.AsOf));

    /// <summary>How often the lead went from one owner to another after the start and up to an instant.</summary>
    internal static int HandOvers(ReadOnlySpan<ChangeFact> changes, Moment start, Moment until)
    {
        var count = 0;
        foreach (var change in changes)
        {
            count += change.At > start && change.At <= until && change.From.Length > 0 && change.From != change.To ? 1 : 0;
        }

        return count;
    }

    /// <summary>One episode for each owner that had the lead from the start on, until it was done (unknown for not yet); what nobody had is part of none.</summary>
    internal static ImmutableArray<Episode> Episodes(ReadOnlySpan<ChangeFact> changes, Moment start, Moment done)
    {
        var episodes = ImmutableArray.CreateBuilder<Episode>();
        var (since, isOwned) = (start, IsOwnedAt(changes, start));
        foreach (var change in changes)
        {
            if (change.At <= start || (change.From == change.To && isOwned))
            {
                continue;
            }

            if (done.IsKnown && change.At > done)
            {
                break;
            }

            if (isOwned)
            {
                episodes.Add(new Episode(since, change.At));
            }

            (since, isOwned) = (change.At, change.To.Length > 0);
        }

        if (isOwned)
        {
            episodes.Add(new Episode(since, Moment.Never));
        }

        return episodes.ToImmutable();
    }

    private static bool IsOwnedAt(ReadOnlySpan<ChangeFact> changes, Moment start)
    {
        var isOwned = changes.IsEmpty || changes[0].From.Length > 0;
        foreach (var change in changes)
        {
            isOwned = change.At <= start ? change.To.Length > 0 : isOwned;
        }

        return isOwned;
    }
}
