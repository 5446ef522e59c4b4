using System.Collections.Immutable;

namespace SlaLang.Facts;

/// <summary>What rows say in columns of the user's own, each combination once; several threads may add to it.</summary>
public sealed class CellTable
{
    /// <summary>Between the cells of a row; no cell keeps it.</summary>
    private const char Separator = '\u0001';

    private readonly NameTable rows = new();

    /// <summary>The place of a combination; which one depends on the order in which they come.</summary>
    public int PlaceOf(ImmutableArray<string> cells) => rows.PlaceOf(string.Join(Separator, cells.Select(Kept)));

    /// <summary>The combinations, the fullest first and else in ordinal order, and for each place the one that its combination has there.</summary>
    internal (ImmutableArray<ImmutableArray<string>> Cells, int[] Ranks) Ranked()
    {
        var (names, places) = rows.Ranked();
        ImmutableArray<ImmutableArray<string>> cells = [.. names.Select(name => ImmutableArray.Create(name.Split(Separator)))];
        int[] order = [.. Enumerable.Range(0, cells.Length).OrderBy(place => cells[place].Count(cell => cell.Length == 0))];
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        return ([.. order.Select(place => cells[place])], [.. places.Select(place => ranks[place])]);
    }

    private static string Kept(string cell) => cell.Contains(Separator, StringComparison.Ordinal) ? cell.Replace(Separator, ' ') : cell;
}
