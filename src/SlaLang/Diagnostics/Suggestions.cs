using System.Collections.Immutable;

namespace SlaLang.Diagnostics;

/// <summary>Guesses what a misspelt word was meant to be, only among words that are legal in its place.</summary>
public static class Suggestions
{
    private const int LongestWord = 64;

    /// <summary>The closest candidate, or null when none is close enough to be worth saying.</summary>
    public static string? Closest(string written, IEnumerable<string> candidates) => ClosestFew(written, candidates, 1) is [var closest] ? closest : null;

    /// <summary>The closest candidates, the nearest first; none where none is close enough.</summary>
    public static ImmutableArray<string> ClosestFew(string written, IEnumerable<string> candidates, int most)
    {
        var limit = written.Length switch { <= 2 => 0, <= 4 => 1, <= 7 => 2, _ => 3 };
        return
        [
            .. candidates
            .Where(candidate => candidate.Length <= LongestWord && written.Length <= LongestWord)
            .Select(candidate => (candidate, distance: Distance(written.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.distance <= limit || IsAbbreviation(written, pair.candidate))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .Take(most),
        ];
    }

    /// <summary>Help of the form `did you mean X?`, else the list of what may stand there.</summary>
    public static string DidYouMean(string written, IReadOnlyCollection<string> candidates, string kinds)
    {
        var closest = Closest(written, candidates);
        return closest is not null ? $"did you mean `{closest}`?"
            : candidates.Count is 0 or > 12 ? ""
            : $"{kinds}: {string.Join(", ", candidates.Select(candidate => $"`{candidate}`"))}";
    }

    /// <summary>The unit that an abbreviation stands for; null for any other word.</summary>
    public static string? UnitOf(string written) => written.TrimEnd('.') switch
    {
        "min" or "mins" => "minutes",
        "h" or "hr" or "hrs" => "hours",
        "d" => "days",
        "w" or "wk" or "wks" => "weeks",
        _ => null,
    };

    private static bool IsAbbreviation(string written, string candidate) =>
        written.Length >= 3 && candidate.StartsWith(written, StringComparison.OrdinalIgnoreCase);

    /// <summary>Edits (insert, delete, replace, swap neighbours) between two words.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                rows[row, column] = row == 0 ? column : column == 0 ? row : Cheapest(rows, left, right, row, column);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Cheapest(int[,] rows, string left, string right, int row, int column)
    {
        var replaced = rows[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(rows[row - 1, column], rows[row, column - 1]) + 1);
        var swaps = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
        return swaps ? Math.Min(best, rows[row - 2, column - 2] + 1) : best;
    }
}
