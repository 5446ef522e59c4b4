using System.Collections.Immutable;
using SlaLang.Compliance;
using SlaLang.Evaluation.Rows;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Tells which rows were counted, left, or cannot be told; ids only.</summary>
internal sealed class RowLists(FactWorld world, int most)
{
    private readonly ShownTimes times = new(world.Zone);

    /// <summary>Which rows a formula looks at.</summary>
    public static string Scope(FactWorld world, ValueKind rows, JudgedPeriod? period) => period is null
        ? "all of the exports"
        : $"{rows switch { ValueKind.Touches => "made", ValueKind.Deals => "closed", _ => $"{world.Model.Stages[0].Name}" }} from {Figures.Of(period.From)} to {Figures.Of(period.To)}";

    public ImmutableArray<Derivation> Of(ChosenRows chosen)
    {
        var (tally, noun) = (chosen.Tally, FactFields.TableOf(chosen.Rows));
        if (!chosen.HasTable)
        {
            return [Lines.Of("why", chosen.Reason)];
        }

        var condition = chosen.Conditions.Length == 0 ? $"all {noun}" : $"where {string.Join(", where ", chosen.Conditions)}";
        return Lines.Known(
            Lines.Of(condition, Counted(tally.Chosen, noun), Listed(tally.ChosenRows, chosen.Rows)),
            tally.Left == 0 ? null : Lines.Of("not so", Counted(tally.Left, noun)),
            tally.Fold.Without == 0 ? null : Lines.Of("without such a figure", Counted(tally.Fold.Without, noun)),
            chosen.Undecided == 0 ? null : Lines.Of("cannot be told", Counted(chosen.Undecided, noun), Listed(tally.DoubtfulRows, chosen.Rows)) with { Remark = chosen.Causes });
    }

    private IEnumerable<Derivation> Listed(IReadOnlyList<FactRow> rows, ValueKind kind)
    {
        if (most == 0 || rows.Count == 0)
        {
            return [];
        }

        var names = rows.Select(row => Name(row, kind)).Order(StringComparer.Ordinal).Take(most).ToArray();
        var rest = rows.Count - names.Length;
        return [Lines.Of("these", string.Join(", ", names) + (rest > 0 ? $" and {Figures.Of(rest)} more" : ""))];
    }

    private string Name(FactRow row, ValueKind kind) => kind switch
    {
        ValueKind.Leads => world.Facts.Leads[row.Lead].Id,
        ValueKind.Touches => $"{world.Facts.Leads[row.Lead].Id} at {times.Of(world.Facts.Touches.Of(row.Lead)[row.Place].At)}",
        _ => world.Facts.Deals[row.Place].Id,
    };

    private static string Counted(int count, string noun) => $"{Figures.Of(count)} {(count == 1 ? noun == "touches" ? "touch" : noun[..^1] : noun)}";
}
