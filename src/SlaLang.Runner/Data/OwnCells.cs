using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime.Text;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Runner.Data;

/// <summary>A column of the user's own: its cells as formulas read them, empty for what is empty or cannot be read. One thread uses it.</summary>
internal sealed class OwnCells(FieldColumn column, OwnColumn own, FrozenDictionary<string, bool> yesOrNo, AmountReader numbers)
{
    private readonly Texts texts = new();
    private readonly TextColumn words = new(column, Meanings.Texts(column));
    private readonly SpanCache<(string Canonical, bool IsDoubtful)> known = new();
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> answers = yesOrNo.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Readers of all columns, in their order.</summary>
    public static ImmutableArray<OwnCells> Of(ImmutableArray<OwnColumn> columns, TableColumns table, Meanings meanings, AmountReader numbers) =>
        [.. columns.Select(own => new OwnCells(table[own.Name], own, meanings.YesNo(own.Kind == ValueKind.Boolean ? table[own.Name] : FieldColumn.None(own.Name)), numbers))];

    /// <summary>The cells of a row; none where there are no such columns.</summary>
    public static ImmutableArray<string> Read(ImmutableArray<OwnCells> columns, RowCells cells) => columns.IsEmpty ? [] : ReadAll(columns, cells);

    /// <summary>Apart from the question whether there are any, for what it puts on the heap is put there for each row.</summary>
    private static ImmutableArray<string> ReadAll(ImmutableArray<OwnCells> columns, RowCells cells) => [.. columns.Select(own => own.Read(cells))];

    private string Read(RowCells cells)
    {
        if (own.Kind == ValueKind.Text)
        {
            return texts.Of(words.Read(cells));
        }

        var written = cells.Written(column);
        if (!known.TryGet(written, out var found))
        {
            found = Understood(cells.Text(column), cells);
            known.Keep(written, found);
        }

        if (found.IsDoubtful)
        {
            cells.Doubt(ProblemKind, column);
        }

        return found.Canonical;
    }

    private (string Canonical, bool IsDoubtful) Understood(ReadOnlySpan<char> text, RowCells cells)
    {
        var canonical = text.IsEmpty && !yesOrNo.ContainsKey("") ? "" : Canonical(text, cells);
        return (canonical, canonical.Length == 0 && !text.IsEmpty);
    }

    private string Canonical(ReadOnlySpan<char> written, RowCells cells) => own.Kind switch
    {
        ValueKind.Number => texts.Of(numbers.Number(written)),
        ValueKind.Rate => texts.Of(numbers.Rate(written)),
        ValueKind.Boolean => !answers.TryGetValue(written, out var isYes) ? "" : isYes ? "yes" : "no",
        ValueKind.Date => cells.Instants.ReadDate(written) is { } date ? LocalDatePattern.Iso.Format(date) : "",
        _ => cells.Instants.ReadIso(written),
    };

    private CellProblemKind ProblemKind => own.Kind switch
    {
        ValueKind.Boolean => CellProblemKind.NoYesNo,
        ValueKind.Date => CellProblemKind.NoDate,
        ValueKind.Instant => CellProblemKind.NoInstant,
        _ => CellProblemKind.NoNumber,
    };
}
