using NodaTime;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Calibrating;

/// <summary>Finds the period in which a group is measured: the one asked for, else the last fiscal quarter whose deals have had the time to close.</summary>
internal sealed class MeasuringWindows(FactSet facts, RateBook rates)
{
    /// <summary>More quarters than the longest time to close that an agreement can declare.</summary>
    private const int MostQuarters = 60;

    private readonly AgreementModel model = facts.Model;
    private readonly DateTimeZone zone = facts.Model.Calendar.Opening.Zone;

    /// <summary>How far the facts reach: to the as-of instant, or only to the last that is known to have happened.</summary>
    private readonly Moment known = facts.Quality.LastEvent is { IsKnown: true } last && last < facts.AsOf ? last : facts.AsOf;

    /// <summary>The date of the as-of instant; at midnight the day that has just ended.</summary>
    public LocalDate AsOf => (facts.AsOf.ToInstant() - Duration.Epsilon).InZone(zone).Date;

    public LocalDate KnownUntil => known.ToInstant().InZone(zone).Date;

    public MeasuringWindow Find(LeadTypeSymbol lead, StreamSymbol? stream, MonthRange? asked)
    {
        if (asked is { } period)
        {
            return Of(lead, stream, period);
        }

        var quarter = FiscalPeriods.QuarterOf(model.FiscalYearStart, AsOf.ToYearMonth());
        var window = Of(lead, stream, quarter);
        for (var count = 0; count < MostQuarters && !window.IsMature; count++)
        {
            quarter = FiscalPeriods.QuarterOf(model.FiscalYearStart, quarter.First.PlusMonths(-1));
            window = Of(lead, stream, quarter);
        }

        return window;
    }

    /// <summary>The first day of the next fiscal quarter, never before the agreement starts.</summary>
    public LocalDate NextQuarter()
    {
        var now = FiscalPeriods.QuarterOf(model.FiscalYearStart, AsOf.ToYearMonth());
        return LocalDate.Max(now.First.PlusMonths(now.Months).OnDayOfMonth(1), model.Term.Value.From);
    }

    public (Moment From, Moment To) BoundsOf(MeasuringWindow window) => (StartOf(window.Days.From), StartOf(window.Days.To.PlusDays(1)));

    private MeasuringWindow Of(LeadTypeSymbol lead, StreamSymbol? stream, MonthRange period)
    {
        var days = new DateRange(period.First.OnDayOfMonth(1), period.First.PlusMonths(period.Months).OnDayOfMonth(1).PlusDays(-1));
        var end = days.To.PlusDays(1);
        var longest = rates.TryTimeToClose(stream, lead, days.To) is { } line
            ? line.Value.Select(part => part.Time).OrderBy(time => After(end, time)).Last()
            : (TimeAmount?)null;
        var mature = longest is { } time ? After(end, time) : end;
        return new MeasuringWindow(period, days, longest, mature, StartOf(mature) <= known);
    }

    private static LocalDate After(LocalDate day, TimeAmount time) => time.WholeMonths is { } months ? day.PlusMonths(months) : day.PlusDays(time.WholeDays ?? 0);

    private Moment StartOf(LocalDate day) => Moment.Of(zone.AtStartOfDay(day).ToInstant());
}
