using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SlaLang.Facts;

namespace SlaLang.Evaluation;

/// <summary>Instants as people read them, in the agreement's zone; with the offset where the clocks show the same time twice.</summary>
public sealed class ShownTimes(DateTimeZone zone)
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly OffsetPattern Offsets = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    public string Of(Moment moment)
    {
        if (!moment.IsKnown || moment == Moment.Never)
        {
            return moment.IsKnown ? "never" : "unknown";
        }

        var zoned = moment.ToInstant().InZone(zone);
        if (moment.IsDay)
        {
            return $"{LocalDatePattern.Iso.Format(zoned.Date)}, some time that day";
        }

        var text = (zoned.Second == 0 ? Minutes : Seconds).Format(zoned.LocalDateTime);
        return zone.MapLocal(zoned.LocalDateTime).Count > 1 ? $"{text} {Offsets.Format(zoned.Offset)}" : text;
    }

    /// <summary>Hours and minutes, `3 h 10 min`, with seconds where there are any.</summary>
    public static string Of(Duration length)
    {
        var (hours, minutes, seconds) = ((long)Math.Floor(length.TotalHours), length.Minutes, length.Seconds);
        string[] parts = [Part(hours, "h"), Part(minutes, "min"), Part(seconds, "s")];
        var text = string.Join(' ', parts.Where(part => part.Length > 0));
        return text.Length > 0 ? text : "0 min";
    }

    private static string Part(long count, string unit) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {unit}");
}
