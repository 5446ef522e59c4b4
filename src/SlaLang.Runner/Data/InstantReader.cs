using NodaTime;
using NodaTime.Text;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>
/// Reads the instants of an export: as its `dates` line says and, beside that, ISO dates. A date without a time is that date where the agreement
/// counts its days, whatever the zone of the export's instants. One thread uses it.
/// </summary>
internal sealed class InstantReader(DateTimeZone zone, DateTimeZone zoneOfDays, string? pattern)
{
    private readonly LocalClock clock = new(zone);
    private readonly LocalClock days = new(zoneOfDays);
    private readonly LocalDateTimePattern? written = pattern is null ? null : LocalDateTimePattern.CreateWithInvariantCulture(pattern);
    private readonly bool hasTime = pattern?.AsSpan().ContainsAny('H', 'h') ?? true;

    /// <summary>Year, month and day in this order can only be meant as ISO; any other pattern is tried first.</summary>
    private readonly bool isIso = pattern is null || pattern.StartsWith("yyyy-MM-dd", StringComparison.Ordinal) || pattern.StartsWith("uuuu-MM-dd", StringComparison.Ordinal);

    /// <summary>Years with the day before the month would pass for ISO.</summary>
    private readonly bool readsIso = pattern is null || pattern[0] is not ('y' or 'u') || pattern.IndexOf('M', StringComparison.Ordinal) < pattern.IndexOf('d', StringComparison.Ordinal);

    private readonly LocalDatePattern? writtenDay = DayOf(pattern) is { } day ? LocalDatePattern.CreateWithInvariantCulture(day) : null;

    /// <summary>Reads what nearly all cells of many exports are; false for others, which are no less an instant.</summary>
    public bool TryReadUtc(ReadOnlySpan<byte> text, out Moment moment)
    {
        var isUtc = IsoInstant.TryReadUtc(text, out var ticks);
        moment = Moment.OfTicks(ticks);
        return isUtc && isIso && readsIso;
    }

    /// <summary>Null for what is no instant.</summary>
    public Moment? Read(ReadOnlySpan<char> text)
    {
        if (!isIso && ReadPattern(text) is { } moment)
        {
            return moment;
        }

        return readsIso && IsoInstant.Read(text) is { } iso ? Of(iso) : isIso ? ReadPattern(text) : null;
    }

    /// <summary>The day that is written, whatever the zone; null for what is none.</summary>
    public LocalDate? ReadDate(ReadOnlySpan<char> text) =>
        !isIso && ReadDay(text) is { } day ? day
        : readsIso && IsoInstant.Read(text) is { } iso ? LocalDateTime.FromDateTime(DateTime.UnixEpoch.AddTicks(iso.LocalTicks)).Date
        : isIso ? ReadDay(text)
        : null;

    /// <summary>An instant as ISO writes it, in UTC, or the day where that is all that is written; empty for what is no instant.</summary>
    public string ReadIso(ReadOnlySpan<char> text) => Read(text) is not { } moment ? ""
        : moment.IsDay ? LocalDatePattern.Iso.Format(moment.ToInstant().InZone(zoneOfDays).Date)
        : InstantPattern.ExtendedIso.Format(moment.ToInstant());

    /// <summary>The part of a pattern that stands for the day, where that comes first.</summary>
    private static string? DayOf(string? pattern)
    {
        var end = pattern?.IndexOfAny(['H', 'h', '\'', '\\']) ?? -1;
        var day = end < 0 ? pattern : pattern?[..end].TrimEnd(' ', ',', 'T', '.', '-', '/');
        return day is not null && day.Contains('M', StringComparison.Ordinal) && day.Contains('d', StringComparison.Ordinal) && day.AsSpan().ContainsAny('y', 'u') ? day : null;
    }

    private LocalDate? ReadDay(ReadOnlySpan<char> text)
    {
        var (day, at) = (text.ToString(), (LocalDate?)null);
        at = writtenDay?.Parse(day) is { Success: true, Value: var date } ? date : written?.Parse(day) is { Success: true, Value: var local } ? local.Date : null;
        return at is { Year: >= 1900 and < 9999 } ? at : null;
    }

    private Moment Of(WrittenInstant iso) => iso.OffsetTicks is { } offset
        ? Moment.OfTicks(iso.LocalTicks - offset)
        : InstantOf(iso.LocalTicks, iso.IsDay);

    private Moment? ReadPattern(ReadOnlySpan<char> text)
    {
        if (written is null || written.Parse(text.ToString()) is not { Success: true, Value: { Year: >= 1900 and < 9999 } local })
        {
            return null;
        }

        var ticks = local.ToDateTimeUnspecified().Ticks - DateTime.UnixEpoch.Ticks;
        return InstantOf(ticks, !hasTime);
    }

    private Moment InstantOf(long ticks, bool isDay) => Moment.OfTicks((isDay ? days : clock).ToInstant(ticks), isDay);
}
