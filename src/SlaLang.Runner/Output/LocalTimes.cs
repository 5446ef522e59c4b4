using NodaTime;
using NodaTime.Text;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Runner.Output;

/// <summary>Instants as they are printed: local in the agreement's zone.</summary>
internal sealed class LocalTimes(AgreementModel model)
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern DayAndMinutes = LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm");
    private static readonly OffsetDateTimePattern Exact = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    public DateTimeZone Zone => model.Calendar.Opening.Zone;

    /// <summary>`2026-03-31 09:00`; a day without a time is only that.</summary>
    public string Of(Moment moment) => !moment.IsKnown ? "-" : moment == Moment.Never ? "never" : moment.IsDay ? Date(moment) : Minutes.Format(Local(moment));

    /// <summary>`Tue 2026-03-31 09:00`.</summary>
    public string WithDay(Moment moment) => DayAndMinutes.Format(Local(moment));

    /// <summary>`2026-03-31T09:00:00-04:00`, a date alone for a day without a time, and nothing for what is not known or never comes.</summary>
    public string Precisely(Moment moment) => !moment.IsKnown || moment == Moment.Never ? "" : moment.IsDay ? Date(moment)
        : Exact.Format(moment.ToInstant().InZone(Zone).ToOffsetDateTime());

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private string Date(Moment moment) => Date(Local(moment).Date);

    private LocalDateTime Local(Moment moment) => moment.ToInstant().InZone(Zone).LocalDateTime;
}
