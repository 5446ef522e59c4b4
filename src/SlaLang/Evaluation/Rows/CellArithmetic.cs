using System.Diagnostics;
using Fractions;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Evaluation.Rows;

/// <summary>Compares and reckons with cells whose types have been found to go together.</summary>
internal sealed class CellArithmetic(FactWorld world)
{
    /// <summary>What has not happened is before, at and after nothing; what is not known leaves the comparison open.</summary>
    public Truth Compare(BinarySign sign, Cell left, Cell right)
    {
        if (left.Kind == CellKind.Unknown || right.Kind == CellKind.Unknown)
        {
            return Truth.Unknown;
        }

        if (left.Kind == CellKind.Nothing || right.Kind == CellKind.Nothing)
        {
            return Truths.Of(sign == BinarySign.NotEqual);
        }

        if (left.Kind != right.Kind)
        {
            return Unlike(sign, left, right);
        }

        return left.IsDay || right.IsDay ? Imprecise(sign, left, right) : Truths.Of(Holds(sign, Order(left, right)));
    }

    /// <summary>Unknown where a side is, or where nothing sensible comes out; nothing where a side is.</summary>
    public Cell Apply(BinarySign sign, Cell left, Cell right)
    {
        if (left.Kind is CellKind.Unknown or CellKind.Nothing || right.Kind is CellKind.Unknown or CellKind.Nothing)
        {
            return left.Kind == CellKind.Unknown || right.Kind == CellKind.Unknown ? Cell.Unknown : Cell.Nothing;
        }

        if (left.Kind == CellKind.Text || right.Kind == CellKind.Text)
        {
            return Apply(sign, Figure(left), Figure(right));
        }

        return sign switch
        {
            BinarySign.Plus => Sum(left, right, 1),
            BinarySign.Minus => Sum(left, right, -1),
            BinarySign.Times => Product(left, right),
            BinarySign.Divide => Quotient(left, right),
            _ => throw new UnreachableException(sign.ToString()),
        };
    }

    public static Cell Negated(Cell cell) => cell.Kind switch
    {
        CellKind.Figure => Cell.Of(-cell.Figure),
        CellKind.Time => Cell.OfTime(-cell.Ticks),
        _ => cell,
    };

    private static bool Holds(BinarySign sign, int order) => sign switch
    {
        BinarySign.Less => order < 0,
        BinarySign.AtMost => order <= 0,
        BinarySign.Greater => order > 0,
        BinarySign.AtLeast => order >= 0,
        BinarySign.Equal => order == 0,
        BinarySign.NotEqual => order != 0,
        _ => throw new UnreachableException(sign.ToString()),
    };

    private static int Order(Cell left, Cell right) => left.Kind switch
    {
        CellKind.Figure => left.Figure.CompareTo(right.Figure),
        CellKind.Text => string.CompareOrdinal(left.Text, right.Text),
        _ => left.Ticks.CompareTo(right.Ticks),
    };

    /// <summary>An instant against a date counts by its local date; a text that nothing declares is read as what it is held against.</summary>
    private Truth Unlike(BinarySign sign, Cell left, Cell right) => (left.Kind, right.Kind) switch
    {
        (CellKind.Instant, CellKind.Date) => Compare(sign, DateOf(left), right),
        (CellKind.Date, CellKind.Instant) => Compare(sign, left, DateOf(right)),
        (CellKind.Text, _) => Compare(sign, CellReader.As(left, right.Kind), right),
        (_, CellKind.Text) => Compare(sign, left, CellReader.As(right, left.Kind)),
        _ => Truth.Unknown,
    };

    /// <summary>Of an instant that is known to the day, every reading has to agree.</summary>
    private Truth Imprecise(BinarySign sign, Cell left, Cell right)
    {
        var (leftEnd, rightEnd) = (world.LatestOf(left.Moment).Ticks, world.LatestOf(right.Moment).Ticks);
        var earliest = left.Ticks.CompareTo(rightEnd);
        var latest = leftEnd.CompareTo(right.Ticks);
        if (sign is BinarySign.Equal or BinarySign.NotEqual)
        {
            return earliest <= 0 && latest >= 0 ? Truth.Unknown : Truths.Of(sign == BinarySign.NotEqual);
        }

        var (one, other) = (Holds(sign, earliest), Holds(sign, latest));
        return one == other ? Truths.Of(one) : Truth.Unknown;
    }

    private Cell DateOf(Cell instant) => Cell.Of(world.Timeline.DateOf(instant.Moment.ToInstant()));

    private static Cell Figure(Cell cell) => cell.Kind == CellKind.Text ? CellReader.As(cell, CellKind.Figure) : cell;

    private Cell Sum(Cell left, Cell right, int sign) => (left.Kind, right.Kind) switch
    {
        (CellKind.Figure, CellKind.Figure) => Cell.Of(sign > 0 ? left.Figure + right.Figure : left.Figure - right.Figure),
        (CellKind.Time, CellKind.Time) => Cell.OfTime(left.Ticks + (sign * right.Ticks)),
        (CellKind.Months, CellKind.Months) => Cell.OfMonths(left.Ticks + (sign * right.Ticks)),
        (CellKind.Instant, CellKind.Instant) => left.IsDay || right.IsDay ? Cell.Unknown : Cell.OfTime(left.Ticks - right.Ticks),
        (CellKind.Date, CellKind.Date) => Cell.OfTime((left.Ticks - right.Ticks) * NodaConstants.TicksPerDay),
        (CellKind.Instant, CellKind.Date) => Sum(DateOf(left), right, sign),
        (CellKind.Date, CellKind.Instant) => Sum(left, DateOf(right), sign),
        (CellKind.Instant, CellKind.Time) => Cell.Of(Moment.OfTicks(left.Ticks + (sign * right.Ticks), left.IsDay)),
        (CellKind.Date, CellKind.Time) => Cell.OfDay(left.Ticks + (sign * right.Ticks / NodaConstants.TicksPerDay)),
        (CellKind.Instant, CellKind.Months) => Cell.Of(Moment.Of(world.Zone.AtLeniently(left.Moment.ToInstant().InZone(world.Zone).LocalDateTime.PlusMonths(sign * (int)right.Ticks)).ToInstant(), left.IsDay)),
        (CellKind.Date, CellKind.Months) => Cell.Of(LocalDate.FromDateOnly(DateOnly.FromDayNumber((int)left.Ticks)).PlusMonths(sign * (int)right.Ticks)),
        (CellKind.Time or CellKind.Months, CellKind.Instant or CellKind.Date) => Sum(right, left, sign),
        _ => Cell.Unknown,
    };

    private static Cell Product(Cell left, Cell right) => (left.Kind, right.Kind) switch
    {
        (CellKind.Figure, CellKind.Figure) => Cell.Of(left.Figure * right.Figure),
        (CellKind.Time, CellKind.Figure) => Cell.OfTime((long)Exact.Floor(new Fraction(left.Ticks) * right.Figure)),
        (CellKind.Figure, CellKind.Time) => Product(right, left),
        _ => Cell.Unknown,
    };

    private static Cell Quotient(Cell left, Cell right) => (left.Kind, right.Kind) switch
    {
        (CellKind.Figure or CellKind.Time, CellKind.Figure) when right.Figure.IsZero => Cell.Unknown,
        (CellKind.Time, CellKind.Time) when right.Ticks == 0 => Cell.Unknown,
        (CellKind.Figure, CellKind.Figure) => Cell.Of(left.Figure / right.Figure),
        (CellKind.Time, CellKind.Figure) => Cell.OfTime((long)Exact.Floor(new Fraction(left.Ticks) / right.Figure)),
        (CellKind.Time, CellKind.Time) => Cell.Of(new Fraction(left.Ticks, right.Ticks)),
        _ => Cell.Unknown,
    };
}
