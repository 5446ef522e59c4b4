using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Runner.Output;

/// <summary>Instants as they are printed: local in the agreement's zone.</summary>
internal sealed class LocalTimes(AgreementModel model)
{
    /// <summary>What <see cref="Precisely(Moment, Span{char})"/> needs room for.</summary>
    public const int MostCharacters = 25;

    private const int SecondsPerMinute = 60;
    private const int MinutesPerHour = 60;
    private const int OffsetAt = 19;

    /// <summary>Ticks from 1970 to the last that has a date.</summary>
    private const long LatestTicks = 2_534_023_007_999_999_999;

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern DayAndMinutes = LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm");
    private static readonly OffsetDateTimePattern Exact = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    /// <summary>Most instants lie between the same changes of the clocks as the one before.</summary>
    private ZoneInterval? lastInterval;

    public DateTimeZone Zone => model.Calendar.Opening.Zone;

    /// <summary>`2026-03-31 09:00`; a day without a time is only that.</summary>
    public string Of(Moment moment) => !moment.IsKnown ? "-" : moment == Moment.Never ? "never" : moment.IsDay ? Date(moment) : Minutes.Format(Local(moment));

    /// <summary>`Tue 2026-03-31 09:00`.</summary>
    public string WithDay(Moment moment) => DayAndMinutes.Format(Local(moment));

    /// <summary>`2026-03-31T09:00:00-04:00`, a date alone for a day without a time, and nothing for what is not known or never comes.</summary>
    public string Precisely(Moment moment) => Precisely(moment, stackalloc char[MostCharacters]).ToString();

    /// <summary>The same as a part of the room that is given for it; several threads may ask, as a report may have a million.</summary>
    public ReadOnlySpan<char> Precisely(Moment moment, Span<char> room)
    {
        if (!moment.IsKnown || moment == Moment.Never || moment.IsDay)
        {
            return moment.IsDay ? Date(moment) : [];
        }

        var instant = moment.ToInstant();
        var interval = lastInterval;
        if (interval is null || !interval.Contains(instant))
        {
            lastInterval = interval = Zone.GetZoneInterval(instant);
        }

        var offset = interval.WallOffset;
        var local = moment.Ticks + offset.Ticks;
        return offset.Seconds % SecondsPerMinute != 0 || local is < 0 or > LatestTicks
            ? Exact.Format(instant.WithOffset(offset))
            : Written(local, offset.Seconds / SecondsPerMinute, room);
    }

    /// <summary>Written down digit by digit.</summary>
    private static ReadOnlySpan<char> Written(long localTicks, int minutesAhead, Span<char> text)
    {
        DateTime.UnixEpoch.AddTicks(localTicks).TryFormat(text, out _, "s", CultureInfo.InvariantCulture);
        var ahead = Math.Abs(minutesAhead);
        text[OffsetAt] = minutesAhead < 0 ? '-' : '+';
        (ahead / MinutesPerHour).TryFormat(text[(OffsetAt + 1)..], out _, "D2", CultureInfo.InvariantCulture);
        text[OffsetAt + 3] = ':';
        (ahead % MinutesPerHour).TryFormat(text[(OffsetAt + 4)..], out _, "D2", CultureInfo.InvariantCulture);
        return text[..MostCharacters];
    }

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private string Date(Moment moment) => Date(Local(moment).Date);

    private LocalDateTime Local(Moment moment) => moment.ToInstant().InZone(Zone).LocalDateTime;
}
