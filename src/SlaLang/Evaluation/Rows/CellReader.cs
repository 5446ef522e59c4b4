using Fractions;
using NodaTime;
using NodaTime.Text;
using SlaLang.Facts;
using SlaLang.Values;

namespace SlaLang.Evaluation.Rows;

/// <summary>Makes cells of values, and of what stands in a column of the user's own.</summary>
internal static class CellReader
{
    /// <summary>A value that is the same for all rows; a local instant is one of the agreement's zone.</summary>
    public static Cell Of(Value value, DateTimeZone zone) => value switch
    {
        NumberValue number => Cell.Of(number.Number),
        CountValue count => Cell.Of(count.Number),
        RateValue rate => Cell.Of(rate.Rate.Value),
        MoneyValue money => Cell.Of(money.Money.Amount),
        DurationValue { Time: { IsCalendarPeriod: true } months } => Cell.OfMonths((long)Exact.Floor(TimeOrder.InSmallestUnit(months).Amount)),
        DurationValue time => Cell.OfTime((long)Exact.Floor(TimeOrder.InSmallestUnit(time.Time).Amount * new Fraction(NodaConstants.TicksPerMinute))),
        DateValue date => Cell.Of(date.Date),
        InstantValue instant => Cell.Of(Moment.Of(zone.AtLeniently(instant.Local).ToInstant())),
        TextValue text => Cell.OfText(text.Text),
        _ => Cell.Unknown,
    };

    /// <summary>What a column of the user's own says, as exports are read; unknown where the cell is empty or holds something else than its kind.</summary>
    public static Cell OfColumn(string written, ValueKind kind, DateTimeZone zone) => written.Length == 0 ? Cell.Unknown : kind switch
    {
        ValueKind.Number or ValueKind.Rate => Number(written),
        ValueKind.Date => Date(written),
        ValueKind.Instant => Instant(written) is { Kind: CellKind.Instant } instant ? instant : Day(written, zone),
        _ => Cell.OfText(written),
    };

    /// <summary>A text as the kind of cell that it is held against; unknown where it is none.</summary>
    public static Cell As(Cell text, CellKind wanted) => text.Text.Trim() is not { Length: > 0 } written ? Cell.Unknown : wanted switch
    {
        CellKind.Figure => Number(written),
        CellKind.Date => Date(written),
        CellKind.Instant => Instant(written),
        _ => Cell.Unknown,
    };

    public static Truth YesNo(string written) => written.Trim().ToLowerInvariant() switch
    {
        "yes" or "true" or "1" => Truth.Yes,
        "no" or "false" or "0" => Truth.No,
        _ => Truth.Unknown,
    };

    private static Cell Date(string written) => LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var date } ? Cell.Of(date) : Cell.Unknown;

    private static Cell Instant(string written) => InstantPattern.ExtendedIso.Parse(written) is { Success: true, Value: var instant } ? Cell.Of(Moment.Of(instant)) : Cell.Unknown;

    /// <summary>An instant of which the day is all that is known.</summary>
    private static Cell Day(string written, DateTimeZone zone) =>
        LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var date } ? Cell.Of(Moment.Of(zone.AtStartOfDay(date).ToInstant(), isDay: true)) : Cell.Unknown;

    private static Cell Number(string written)
    {
        if (written.Length <= 18 && long.TryParse(written, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var whole))
        {
            return Cell.Of(new Fraction(whole));
        }

        var isNegative = written[0] == '-';
        return Exact.Read(isNegative ? written[1..] : written) is { } number ? Cell.Of(isNegative ? -number : number) : Cell.Unknown;
    }
}
