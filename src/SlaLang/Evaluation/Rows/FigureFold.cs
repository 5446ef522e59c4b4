using Fractions;
using SlaLang.Values;

namespace SlaLang.Evaluation.Rows;

/// <summary>Sums up figures one by one; only for a median or percentile are they kept.</summary>
internal sealed class FigureFold(string function)
{
    private readonly bool keeps = function is "median" or "percentile";
    private readonly List<Fraction> figures = [];
    private readonly List<long> times = [];
    private Fraction sum = Fraction.Zero;
    private Int128 ticks;
    private (Cell Least, Cell Most) ends;
    private bool isTime;

    /// <summary>Figures that were summed up.</summary>
    public int Count { get; private set; }

    /// <summary>Rows whose figure is not known.</summary>
    public int Unknown { get; private set; }

    /// <summary>Rows that have no such figure, such as the first touch of a lead that nobody touched.</summary>
    public int Without { get; private set; }

    public void Add(Cell cell)
    {
        var figure = cell.Kind == CellKind.Text ? CellReader.As(cell, CellKind.Figure) : cell;
        if (figure.Kind is not (CellKind.Figure or CellKind.Time))
        {
            Without += figure.Kind == CellKind.Nothing ? 1 : 0;
            Unknown += figure.Kind == CellKind.Nothing ? 0 : 1;
            return;
        }

        isTime = figure.Kind == CellKind.Time;
        ends = Count == 0 ? (figure, figure) : (IsLess(figure, ends.Least) ? figure : ends.Least, IsLess(ends.Most, figure) ? figure : ends.Most);
        Count++;
        if (isTime)
        {
            ticks += figure.Ticks;
        }
        else if (!keeps)
        {
            sum += figure.Figure;
        }

        Keep(figure);
    }

    public void Add(FigureFold other)
    {
        (Unknown, Without) = (Unknown + other.Unknown, Without + other.Without);
        if (other.Count == 0)
        {
            return;
        }

        ends = Count == 0 ? other.ends : (IsLess(other.ends.Least, ends.Least) ? other.ends.Least : ends.Least, IsLess(ends.Most, other.ends.Most) ? other.ends.Most : ends.Most);
        (Count, sum, ticks, isTime) = (Count + other.Count, sum + other.sum, ticks + other.ticks, other.isTime);
        figures.AddRange(other.figures);
        times.AddRange(other.times);
    }

    /// <summary>The result; nothing where there are no figures.</summary>
    /// <param name="share">For a percentile.</param>
    public Cell Finish(Rate share) => Exactly(share) is not { } result ? Cell.Nothing : isTime ? Cell.OfTime((long)Exact.Floor(result)) : Cell.Of(result);

    /// <summary>The exact result, of lengths of time in units of 100 ns; null where there are no figures.</summary>
    /// <param name="share">For a percentile: the figure that at least this share does not exceed.</param>
    public Fraction? Exactly(Rate share) => Count == 0 ? null : function switch
    {
        "sum" => Total,
        "average" => Total / new Fraction(Count),
        "min" => Of(ends.Least),
        "max" => Of(ends.Most),
        "median" => Count % 2 == 1 ? At(Count / 2) : (At((Count / 2) - 1) + At(Count / 2)) / new Fraction(2),
        _ => At(Math.Max(0, (int)Exact.Ceiling(share.Value * new Fraction(Count)) - 1)),
    };

    private Fraction Total => isTime ? new Fraction((System.Numerics.BigInteger)ticks) : sum;

    private static Fraction Of(Cell cell) => cell.Kind == CellKind.Time ? new Fraction(cell.Ticks) : cell.Figure;

    /// <summary>The figure at a place in their order.</summary>
    private Fraction At(int place)
    {
        if (isTime)
        {
            times.Sort();
            return new Fraction(times[place]);
        }

        figures.Sort();
        return figures[place];
    }

    private void Keep(Cell figure)
    {
        if (keeps && isTime)
        {
            times.Add(figure.Ticks);
        }
        else if (keeps)
        {
            figures.Add(figure.Figure);
        }
    }

    private static bool IsLess(Cell left, Cell right) => left.Kind == CellKind.Time ? left.Ticks < right.Ticks : left.Figure < right.Figure;
}
