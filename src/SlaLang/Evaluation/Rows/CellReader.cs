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

    /// <summary>What a column of the user's own says; unknown where the cell is empty or holds something else than its type.</summary>
    public static Cell OfColumn(string written, ValueKind kind) => written.Length == 0 ? Cell.Unknown : kind switch
    {
        ValueKind.Number => Number(written),
        ValueKind.Date => LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var date } ? Cell.Of(date) : Cell.Unknown,
        ValueKind.Instant => InstantPattern.ExtendedIso.Parse(written) is { Success: true, Value: var instant } ? Cell.Of(Moment.Of(instant)) : Cell.Unknown,
        _ => Cell.OfText(written),
    };

    /// <summary>A text as the kind of cell that it is held against; unknown where it is none.</summary>
    public static Cell As(Cell text, CellKind wanted) => wanted switch
    {
        CellKind.Figure => OfColumn(text.Text.Trim(), ValueKind.Number),
        CellKind.Date => OfColumn(text.Text.Trim(), ValueKind.Date),
        CellKind.Instant => OfColumn(text.Text.Trim(), ValueKind.Instant),
        _ => Cell.Unknown,
    };

    public static Truth YesNo(string written) => written.Trim().ToLowerInvariant() switch
    {
        "yes" or "true" or "1" => Truth.Yes,
        "no" or "false" or "0" => Truth.No,
        _ => Truth.Unknown,
    };

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
