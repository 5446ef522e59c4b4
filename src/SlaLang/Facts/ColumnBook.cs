using System.Collections.Immutable;

namespace SlaLang.Facts;

/// <summary>Which columns the exports have, and what is taken for granted where they do not.</summary>
internal sealed class ColumnBook
{
    private readonly Dictionary<string, int> exports = [];
    private readonly Dictionary<string, int> columns = [];

    public ImmutableHashSet<string> Columns => [.. columns.Keys];

    /// <summary>An export of a table, with the columns that it has.</summary>
    public void Add(string table, IEnumerable<string> names)
    {
        exports[table] = exports.GetValueOrDefault(table) + 1;
        foreach (var name in names.Distinct())
        {
            columns[$"{table}.{name}"] = columns.GetValueOrDefault($"{table}.{name}") + 1;
        }
    }

    public bool HasTable(string table) => exports.ContainsKey(table);

    public bool Has(string table, string column) => columns.ContainsKey($"{table}.{column}");

    public IEnumerable<string> Assumptions(int undated)
    {
        if (!HasTable("touches") && Has("leads", "first_touch"))
        {
            yield return "there is no export of touches: each instant in `first_touch` is taken as an outbound touch made by a person";
        }

        foreach (var sentence in new[] { Sentence("direction", "outbound"), Sentence("automated", "made by people") }.Where(sentence => sentence.Length > 0))
        {
            yield return sentence;
        }

        if (undated > 0)
        {
            yield return $"{undated} {(undated == 1 ? "touch or change has" : "touches and changes have")} no instant in `at`: taken as not done";
        }
    }

    private string Sentence(string column, string taken)
    {
        var without = exports.GetValueOrDefault("touches") - columns.GetValueOrDefault($"touches.{column}");
        return without == 0 ? ""
            : Has("touches", column) ? $"some exports of touches have no column `{column}`: their touches are taken as {taken}"
            : $"touches have no column `{column}`: all are taken as {taken}";
    }
}
