using Fractions;

namespace SlaLang.Evaluation.Rows;

/// <summary>How many rows are chosen, are not, and may be.</summary>
/// <param name="tests">The conditions in their order; the last is what a share is of.</param>
/// <param name="figure">What is summed up of the chosen rows; null where they are counted only.</param>
/// <param name="fold">Takes these figures.</param>
internal sealed class RowTally(RowTest[] tests, RowFigure? figure, FigureFold fold)
{
    private readonly List<FactRow> chosen = [];
    private readonly List<FactRow> doubtful = [];

    /// <summary>Certainly chosen.</summary>
    public int Chosen { get; private set; }

    /// <summary>Chosen by all conditions but the last, which they certainly do not meet.</summary>
    public int Left { get; private set; }

    /// <summary>Chosen by all conditions but the last, of which nobody can tell.</summary>
    public int Open { get; private set; }

    /// <summary>Not known to be among the rows at all; they meet the last condition, or may.</summary>
    public int Maybe { get; private set; }

    /// <summary>Not known to be among the rows at all; they do not meet the last condition.</summary>
    public int MaybeLeft { get; private set; }

    public int Doubtful => Open + Maybe;

    public FigureFold Fold => fold;

    /// <summary>What doubtful rows might take away from a sum, and add; null where that is not known.</summary>
    public (Fraction Less, Fraction More)? Doubt { get; private set; } = (Fraction.Zero, Fraction.Zero);

    /// <summary>True to remember the rows, to list them.</summary>
    public bool KeepsRows { get; init; }

    public IReadOnlyList<FactRow> ChosenRows => chosen;

    public IReadOnlyList<FactRow> DoubtfulRows => doubtful;

    public void Add(FactRow row, Truth isAmong)
    {
        for (var index = 0; index < tests.Length - 1 && isAmong != Truth.No; index++)
        {
            isAmong = Truths.And(isAmong, tests[index](row));
        }

        if (isAmong == Truth.No)
        {
            return;
        }

        var last = tests.Length == 0 ? Truth.Yes : tests[^1](row);
        Count(isAmong, last);
        Sum(row, Truths.And(isAmong, last));
    }

    public void Add(RowTally other)
    {
        (Chosen, Left, Open, Maybe, MaybeLeft) = (Chosen + other.Chosen, Left + other.Left, Open + other.Open, Maybe + other.Maybe, MaybeLeft + other.MaybeLeft);
        Doubt = Doubt is var (less, more) && other.Doubt is var (otherLess, otherMore) ? (less + otherLess, more + otherMore) : null;
        fold.Add(other.Fold);
        chosen.AddRange(other.chosen);
        doubtful.AddRange(other.doubtful);
    }

    private void Count(Truth isAmong, Truth last)
    {
        if (isAmong == Truth.Yes)
        {
            (Chosen, Left, Open) = last switch { Truth.Yes => (Chosen + 1, Left, Open), Truth.No => (Chosen, Left + 1, Open), _ => (Chosen, Left, Open + 1) };
        }
        else if (last == Truth.No)
        {
            MaybeLeft++;
        }
        else
        {
            Maybe++;
        }
    }

    private void Sum(FactRow row, Truth isChosen)
    {
        if (KeepsRows && isChosen != Truth.No)
        {
            (isChosen == Truth.Yes ? chosen : doubtful).Add(row);
        }

        if (figure is null || isChosen == Truth.No)
        {
            return;
        }

        var cell = figure(row);
        if (isChosen == Truth.Yes)
        {
            fold.Add(cell);
        }
        else if (cell.Kind != CellKind.Nothing)
        {
            Doubt = Doubt is var (less, more) && cell.Kind == CellKind.Figure ? (less + Least(cell.Figure), more + Most(cell.Figure)) : null;
        }
    }

    private static Fraction Least(Fraction figure) => figure.IsNegative ? figure : Fraction.Zero;

    private static Fraction Most(Fraction figure) => figure.IsNegative ? Fraction.Zero : figure;
}
