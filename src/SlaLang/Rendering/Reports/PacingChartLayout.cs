using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Model;
using SlaLang.Rendering.View;
using SlaLang.Values;

namespace SlaLang.Rendering.Reports;

/// <summary>Places what was delivered day by day in the band around what was expected.</summary>
internal sealed class PacingChartLayout(VolumePeriod volume, CalendarSymbol calendar, ReportFigures figures)
{
    private const int Width = 960;
    private const int Height = 340;
    private const int DaysOfWeek = 7;

    /// <summary>Periods up to so many days have a label for each Monday, longer ones for each month.</summary>
    private const int LongestByWeek = 100;

    private static readonly PlotView Plot = new(96, 24, 936, 292);

    private readonly int days = Period.DaysBetween(volume.Period.From, volume.Period.To) + 1;

    private readonly int decimals = figures.DecimalsOf(volume);

    private readonly ChartScale scale = ChartScale.Of(Exact.Ceiling(new[] { volume.Delivered, volume.Most ?? volume.Demand, volume.Demand }.Max()));

    /// <summary>Null where the period has no day yet, or nothing to compare.</summary>
    public PacingChartView? Draw()
    {
        if (volume.Pacing.IsEmpty || volume.Demand.IsZero)
        {
            return null;
        }

        ImmutableArray<Fraction> expected = [Fraction.Zero, .. volume.Pacing.Select(day => day.Expected)];
        var ahead = Ahead(expected[^1]);
        return new PacingChartView(Width, Height, Plot)
        {
            Band = Band([.. expected, .. ahead]),
            Expected = Line(0, expected),
            Ahead = ahead.IsEmpty ? "" : Line(expected.Length - 1, [expected[^1], .. ahead]),
            Delivered = Line(0, [Fraction.Zero, .. volume.Pacing.Select(day => day.Delivered)]),
            Last = Last(),
            Ticks = [.. scale.Ticks().Select(tick => new TickView(TopOf(new Fraction(tick)), figures.Format.Number(tick)))],
            Dates = [.. Enumerable.Range(0, days).Where(IsLabelled).Select(DateAt)],
            Days = [.. volume.Pacing.Select((day, index) => Day(day, index))],
        };
    }

    /// <summary>What is left of the demand, spread evenly over the open days that are left (all days, where none is open).</summary>
    private ImmutableArray<Fraction> Ahead(Fraction expected)
    {
        ImmutableArray<LocalDate> dates = [.. Enumerable.Range(volume.Pacing.Length, days - volume.Pacing.Length).Select(volume.Period.From.PlusDays)];
        var open = dates.Count(calendar.Opening.IsOpenOn);
        var line = ImmutableArray.CreateBuilder<Fraction>();
        var passed = 0;
        foreach (var date in dates)
        {
            passed += open == 0 || calendar.Opening.IsOpenOn(date) ? 1 : 0;
            line.Add(expected + ((volume.Demand - expected) * new Fraction(passed, open == 0 ? dates.Length : open)));
        }

        return line.ToImmutable();
    }

    /// <summary>Along the upper end and back along the lower one; without an upper end, along the top of the plot.</summary>
    private string Band(ImmutableArray<Fraction> expected)
    {
        var (least, most) = (volume.Least / volume.Demand, volume.Most / volume.Demand);
        if (least is null && most is null)
        {
            return "";
        }

        var upper = expected.Select((figure, day) => Point(day, most is { } share ? figure * share : new Fraction(scale.Top)));
        var lower = expected.Select((figure, day) => Point(day, figure * (least ?? Fraction.Zero)));
        return string.Join(' ', upper.Concat(lower.Reverse()));
    }

    private PointView Last() =>
        new(LeftOf(volume.Pacing.Length), TopOf(volume.Pacing[^1].Delivered), figures.Amount(volume.Pacing[^1].Delivered, volume.ByValue, decimals));

    private PointView DateAt(int day) => new(LeftOf(day), Plot.Bottom, figures.Format.ShortDate(volume.Period.From.PlusDays(day)));

    private bool IsLabelled(int day)
    {
        var date = volume.Period.From.PlusDays(day);
        return days <= DaysOfWeek || (days <= LongestByWeek ? date.DayOfWeek == IsoDayOfWeek.Monday : date.Day == 1);
    }

    private PacingDayView Day(PacingDay day, int index) => new(
        Figures.Of(day.Date),
        figures.Amount(day.Delivered, volume.ByValue, decimals),
        figures.Amount(day.Expected, volume.ByValue, 0),
        day.Date.DayOfWeek == IsoDayOfWeek.Sunday || index == volume.Pacing.Length - 1);

    private string Line(int first, IEnumerable<Fraction> line) => string.Join(' ', line.Select((figure, day) => Point(first + day, figure)));

    private string Point(int day, Fraction figure) => string.Create(CultureInfo.InvariantCulture, $"{LeftOf(day)},{TopOf(figure)}");

    /// <summary>Where a day ends; day 0 is the period's start.</summary>
    private int LeftOf(int day) => Plot.Left + ((Plot.Right - Plot.Left) * day / days);

    private int TopOf(Fraction figure) =>
        Plot.Bottom - (int)BigInteger.Min(Plot.Bottom - Plot.Top, Exact.Floor(figure * new Fraction(Plot.Bottom - Plot.Top) / new Fraction(scale.Top)));
}
