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

    /// <summary>The combinations by their places, and for each place the one that its combination has where the fullest stand first, and else in ordinal order.</summary>
    internal (ImmutableArray<ImmutableArray<string>> Cells, int[] Ranks) Ranked()
    {
        var places = rows.Ranks();
        ImmutableArray<ImmutableArray<string>> cells = [.. rows.Names.Select(name => ImmutableArray.Create(name.Split(Separator)))];
        var ranks = new int[cells.Length];
        foreach (var (rank, place) in Enumerable.Range(0, cells.Length).OrderBy(place => cells[place].Count(cell => cell.Length == 0)).ThenBy(place => places[place]).Index())
        {
            ranks[place] = rank;
        }

        return (cells, ranks);
    }

    private static string Kept(string cell) => cell.Contains(Separator, StringComparison.Ordinal) ? cell.Replace(Separator, ' ') : cell;
}
