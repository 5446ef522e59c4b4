using Fractions;
using NodaTime;
using SlaLang.Facts;

namespace SlaLang.Evaluation.Rows;

/// <summary>What a <see cref="Cell"/> holds.</summary>
internal enum CellKind : byte
{
    /// <summary>The facts do not tell.</summary>
    Unknown,

    /// <summary>The facts tell that it has not happened.</summary>
    Nothing,

    /// <summary>A number, count, rate or amount.</summary>
    Figure,

    /// <summary>A length of elapsed or of open time.</summary>
    Time,

    /// <summary>A number of calendar months.</summary>
    Months,
    Instant,
    Date,
    Text,
}

/// <summary>A value of one row, without its unit, which has been checked; small, for millions of them are made.</summary>
internal readonly struct Cell
{
    private Cell(CellKind kind, long ticks, Fraction figure, string text) => (Kind, Ticks, Figure, Text) = (kind, ticks, figure, text);

    public static Cell Unknown { get; }

    public static Cell Nothing { get; } = new(CellKind.Nothing, 0, default, "");

    public CellKind Kind { get; }

    /// <summary>Of time its length and of an instant its place, in units of 100 ns; of a date its day, counted from the year 1; of months their number.</summary>
    public long Ticks { get; }

    public Fraction Figure { get; }

    public string Text { get; }

    /// <summary>For an instant: only its day is known, and it stands at that day's start.</summary>
    public bool IsDay => Kind == CellKind.Instant && Text.Length > 0;

    public Moment Moment => Moment.OfTicks(Ticks, IsDay);

    public static Cell Of(Fraction figure) => new(CellKind.Figure, 0, figure, "");

    public static Cell OfText(string text) => new(CellKind.Text, 0, default, text);

    public static Cell OfTime(long ticks) => new(CellKind.Time, ticks, default, "");

    public static Cell OfMonths(long months) => new(CellKind.Months, months, default, "");

    public static Cell Of(LocalDate date) => new(CellKind.Date, date.ToDateOnly().DayNumber, default, "");

    /// <summary>A known moment.</summary>
    public static Cell Of(Moment moment) => new(CellKind.Instant, moment.Ticks, default, moment.IsDay ? "day" : "");

    public static Cell OfDay(long dayNumber) => new(CellKind.Date, dayNumber, default, "");
}
