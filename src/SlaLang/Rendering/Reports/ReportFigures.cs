using System.Globalization;
using System.Numerics;
using Fractions;
using NodaTime;
using NodaTime.Text;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Rendering.Locales;
using SlaLang.Values;

namespace SlaLang.Rendering.Reports;

/// <summary>How a report writes its figures: shares and amounts that never stand on the wrong side of a promise, instants in the agreement's zone.</summary>
internal sealed class ReportFigures(AgreementModel model, LocaleFormat format)
{
    /// <summary>Joins the parts of a length of time and never breaks.</summary>
    private const char NoBreakSpace = '\u00A0';

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private readonly DateTimeZone zone = model.Calendar.Opening.Zone;

    public LocaleFormat Format => format;

    public string Count(int count) => format.Number(new BigInteger(count));

    public string CountOrNone(int count) => count == 0 ? "" : Count(count);

    public string Share(Rate share, Rate promised)
    {
        var shown = ShownShare.Of(share, promised);
        return format.Percentage(shown.Percent, shown.Decimals);
    }

    /// <summary>Leads, or money of the agreement's currency.</summary>
    public string Amount(Fraction figure, bool byValue, int decimals)
    {
        var rounded = ShownGap.Rounded(figure, decimals);
        return byValue ? format.Money(new Money(rounded, model.Currency)) : format.Number(rounded);
    }

    /// <summary>The fewest decimals with which the amounts of a period stand to each other as the exact ones do.</summary>
    public int DecimalsOf(VolumePeriod volume) => ShownGap.DecimalsOf(volume, model.Currency);

    /// <summary>What was measured, as a share; empty where nothing was.</summary>
    public string Measured(PeriodVerdict period, Duty duty) =>
        period is FormulaPeriod formula ? Of(formula.Result.Value, formula.Bound)
        : ShownShare.Of(period, duty) is { } shown ? format.Percentage(shown.Percent, shown.Decimals) : "";

    /// <summary>The value of a formula, never on the other side of its bound; empty where facts are missing.</summary>
    public string Of(Value value, KeepBound? bound) => value is UndeterminedValue ? "" : format.Of(ShownFigure.Of(value, bound));

    /// <summary>The instant to the minute, or the day where only that is known; empty for an unknown one.</summary>
    public string At(Moment moment) => !moment.IsKnown || moment == Moment.Never ? ""
        : moment.IsDay ? Figures.Of(LocalOf(moment).Date)
        : Minutes.Format(LocalOf(moment));

    /// <summary>The instant in words.</summary>
    public string InWords(Moment moment) => moment.IsKnown ? format.Instant(LocalOf(moment)) : "";

    public string Period(JudgedPeriod period) =>
        period.From.ToYearMonth() is var month && period.Name == Figures.Of(month) ? format.Month(month) : period.Name;

    /// <summary>Hours and minutes, the same in every language; seconds below a minute.</summary>
    public static string Time(Duration time)
    {
        var minutes = (long)time.TotalMinutes;
        var (hours, rest) = (minutes / 60, minutes % 60);
        return hours > 0 && rest > 0 ? $"{Whole(hours)}{NoBreakSpace}h{NoBreakSpace}{Whole(rest)}{NoBreakSpace}min"
            : hours > 0 ? $"{Whole(hours)}{NoBreakSpace}h"
            : minutes > 0 ? $"{Whole(minutes)}{NoBreakSpace}min"
            : $"{Whole((long)time.TotalSeconds)}{NoBreakSpace}s";
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private LocalDateTime LocalOf(Moment moment) => moment.ToInstant().InZone(zone).LocalDateTime;
}
