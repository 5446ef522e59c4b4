using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SlaLang.Facts;

/// <summary>Counts values that nothing knows; of very many different ones it keeps those that come first in the alphabet, whatever order they come in.</summary>
public sealed class ValueCounts
{
    private const int Most = 1_000;

    private readonly Dictionary<(string Table, string Column), Dictionary<string, int>> columns = [];

    /// <summary>How often one was counted.</summary>
    public int Total { get; private set; }

    public void Add(string table, string column, ReadOnlySpan<char> value) => Add((table, column), value, 1);

    public void Add(ValueCounts more)
    {
        foreach (var (key, values) in more.columns)
        {
            foreach (var (value, count) in values)
            {
                Add(key, value, count);
            }
        }
    }

    /// <summary>By table, column and value.</summary>
    public ImmutableArray<UnknownValue> ToImmutable() =>
    [
        .. columns
            .OrderBy(entry => entry.Key.Table, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Column, StringComparer.Ordinal)
            .SelectMany(entry => First(entry.Value).Select(value => new UnknownValue(entry.Key.Table, entry.Key.Column, value.Key, value.Value))),
    ];

    private void Add((string Table, string Column) key, ReadOnlySpan<char> value, int count)
    {
        Total += count;
        if (!columns.TryGetValue(key, out var values))
        {
            columns[key] = values = new Dictionary<string, int>(StringComparer.Ordinal);
        }

        CollectionsMarshal.GetValueRefOrAddDefault(values.GetAlternateLookup<ReadOnlySpan<char>>(), value, out _) += count;
        if (values.Count > 2 * Most)
        {
            columns[key] = First(values).ToDictionary(StringComparer.Ordinal);
        }
    }

    private static IEnumerable<KeyValuePair<string, int>> First(Dictionary<string, int> values) =>
        values.OrderBy(entry => entry.Key, StringComparer.Ordinal).Take(Most);
}
