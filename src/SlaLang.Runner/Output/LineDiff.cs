using System.Collections.Immutable;

namespace SlaLang.Runner.Output;

/// <summary>Lines from `OldStart` on that make way for lines from `NewStart` on; both count from 0.</summary>
internal readonly record struct LineChange(int OldStart, int OldCount, int NewStart, int NewCount);

/// <summary>
/// Finds how one list of lines became another. Lines that occur once on both sides hold the two together, and between them the same is
/// tried again ("patience diff"): quick for long files, and what moved as a block is shown as a block.
/// </summary>
internal sealed class LineDiff
{
    private readonly IReadOnlyList<string> old;
    private readonly IReadOnlyList<string> renewed;
    private readonly ImmutableArray<LineChange>.Builder changes = ImmutableArray.CreateBuilder<LineChange>();

    private LineDiff(IReadOnlyList<string> old, IReadOnlyList<string> renewed) => (this.old, this.renewed) = (old, renewed);

    public static ImmutableArray<LineChange> Of(IReadOnlyList<string> old, IReadOnlyList<string> renewed)
    {
        var diff = new LineDiff(old, renewed);
        diff.Compare(new LineChange(0, old.Count, 0, renewed.Count));
        return diff.changes.ToImmutable();
    }

    private void Compare(LineChange range)
    {
        range = Trimmed(range);
        if (range is { OldCount: 0, NewCount: 0 })
        {
            return;
        }

        var anchors = Rising(Unique(range));
        if (anchors.Count == 0)
        {
            changes.Add(range);
            return;
        }

        var (oldStart, newStart) = (range.OldStart, range.NewStart);
        foreach (var (oldLine, newLine) in anchors.Append((range.OldStart + range.OldCount, range.NewStart + range.NewCount)))
        {
            Compare(new LineChange(oldStart, oldLine - oldStart, newStart, newLine - newStart));
            (oldStart, newStart) = (oldLine + 1, newLine + 1);
        }
    }

    /// <summary>The range without the equal lines at its start and end.</summary>
    private LineChange Trimmed(LineChange range)
    {
        var (oldStart, newStart) = (range.OldStart, range.NewStart);
        var (oldEnd, newEnd) = (oldStart + range.OldCount, newStart + range.NewCount);
        for (; oldStart < oldEnd && newStart < newEnd && old[oldStart] == renewed[newStart]; oldStart++)
        {
            newStart++;
        }

        for (; oldEnd > oldStart && newEnd > newStart && old[oldEnd - 1] == renewed[newEnd - 1]; oldEnd--)
        {
            newEnd--;
        }

        return new LineChange(oldStart, oldEnd - oldStart, newStart, newEnd - newStart);
    }

    /// <summary>The places of lines that occur exactly once on each side, in the order of the new side.</summary>
    private IEnumerable<(int Old, int New)> Unique(LineChange range)
    {
        var oldPlaces = Places(old, range.OldStart, range.OldCount);
        var newPlaces = Places(renewed, range.NewStart, range.NewCount);
        return from place in newPlaces
               where place.Value >= 0 && oldPlaces.GetValueOrDefault(place.Key, -1) >= 0
               orderby place.Value
               select (oldPlaces[place.Key], place.Value);
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> lines, int start, int count)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = start; index < start + count; index++)
        {
            places[lines[index]] = places.ContainsKey(lines[index]) ? -1 : index;
        }

        return places;
    }

    /// <summary>The longest choice of pairs that rises on the old side too.</summary>
    private static List<(int Old, int New)> Rising(IEnumerable<(int Old, int New)> pairs)
    {
        var all = pairs.ToList();
        var before = new int[all.Count];
        var ends = new List<int>();
        for (var index = 0; index < all.Count; index++)
        {
            var place = ends.BinarySearch(index, Comparer<int>.Create((left, right) => all[left].Old.CompareTo(all[right].Old)));
            place = place < 0 ? ~place : place;
            before[index] = place > 0 ? ends[place - 1] : -1;
            if (place == ends.Count)
            {
                ends.Add(index);
            }
            else
            {
                ends[place] = index;
            }
        }

        var chosen = new List<(int Old, int New)>();
        for (var index = ends.Count > 0 ? ends[^1] : -1; index >= 0; index = before[index])
        {
            chosen.Add(all[index]);
        }

        chosen.Reverse();
        return chosen;
    }
}
