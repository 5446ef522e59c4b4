using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Rendering.View;
using SlaLang.Values;

namespace SlaLang.Rendering.Reports;

/// <summary>Places columns: how long first contacts took, and the share kept week by week.</summary>
internal sealed class ColumnChartLayouts(ReportFigures figures)
{
    private const int Width = 960;
    private const int Height = 280;
    private const int MostWeeks = 26;
    private const int MostLabels = 14;

    private static readonly PlotView Plot = new(64, 30, 944, 226);

    private static readonly ImmutableArray<int> Quarters = [0, 25, 50, 75, 100];

    private static int PlotHeight => Plot.Bottom - Plot.Top;

    public ResponseChartView Response(ResponseTimes times, ContactDuty duty)
    {
        var scale = ChartScale.Of(times.Buckets.Max(bucket => bucket.Leads));
        var inTime = times.Buckets.Count(bucket => bucket.IsWithinLimit);
        return new ResponseChartView(Width, Height, Plot)
        {
            Columns = [.. times.Buckets.Select((_, index) => Column(times, index, scale))],
            Ticks = [.. scale.Ticks().Select(tick => new TickView(Plot.Bottom - HeightOf(new Fraction(tick, scale.Top)), figures.Format.Number(tick)))],
            LimitLeft = LeftOf(inTime, times.Buckets.Length),
            Contacted = figures.Count(times.Contacted),
            Median = ReportFigures.Time(times.Median),
            Ninetieth = ReportFigures.Time(times.Ninetieth),
            RoutingDelay = times.RoutingDelay is { } routing ? ReportFigures.Time(routing) : "",
            HumanDelay = times.HumanDelay is { } human ? ReportFigures.Time(human) : "",
            IsOpenTime = duty.Limit.IsBusiness,
        };
    }

    /// <summary>
    /// Null where no week has a judged lead. The latest weeks are shown; of a conversion, only those whose every lead has had its time: the quick ones
    /// come in first and would make each new week look perfect.
    /// </summary>
    public WeeksChartView? Weeks(ImmutableArray<WeekStanding> weeks, Rate promised, Duty duty)
    {
        ImmutableArray<WeekStanding> shown =
        [
            .. weeks
                .Where(week => duty is not (ConvertDuty or ReachDuty) || week.Tally.Pending == 0)
                .SkipWhile(week => week.Tally.All == 0)
                .TakeLast(MostWeeks),
        ];
        return !shown.Any(week => week.Tally.Judged > 0) ? null : new WeeksChartView(Width, Height, Plot)
        {
            Columns = [.. shown.Select((week, index) => Column(week, promised, index, shown.Length))],
            Ticks = [.. Quarters.Select(percent => new TickView(Plot.Bottom - HeightOf(new Fraction(percent, 100)), figures.Format.Percentage(new Fraction(percent), 0)))],
            PromiseTop = Plot.Bottom - HeightOf(promised.Value),
            Promised = figures.Format.Share(promised),
        };
    }

    private ColumnView Column(ResponseTimes times, int index, ChartScale scale)
    {
        var bucket = times.Buckets[index];
        var all = times.Buckets.Sum(other => other.Leads);
        var label = bucket.UpTo is { } end ? $"≤ {ReportFigures.Time(end)}"
            : index > 0 && times.Buckets[index - 1].UpTo is { } before ? $"> {ReportFigures.Time(before)}"
            : "";
        var share = all == 0 ? "" : figures.Format.Percentage(new Fraction(bucket.Leads * 100, all), 0);
        return Placed(new Place(index, times.Buckets.Length, new Fraction(bucket.Leads, scale.Top)), label, figures.Count(bucket.Leads), share, bucket.IsWithinLimit);
    }

    private ColumnView Column(WeekStanding week, Rate promised, int index, int count)
    {
        var share = week.Tally.Share;
        var isGood = share is { } known && known.Value >= promised.Value;
        var every = (count + MostLabels - 1) / MostLabels;
        return Placed(
            new Place(index, count, share?.Value ?? Fraction.Zero),
            figures.Format.ShortDate(week.Monday),
            share is { } measured ? figures.Share(measured, promised) : "",
            figures.Count(week.Tally.Judged),
            isGood) with
        { IsLabelled = (count - 1 - index) % every == 0 };
    }

    private static ColumnView Placed(Place place, string label, string figure, string detail, bool isGood)
    {
        var slot = LeftOf(place.Index + 1, place.Count) - LeftOf(place.Index, place.Count);
        var height = HeightOf(place.Part);
        return new ColumnView(label, figure, detail, isGood)
        {
            Left = LeftOf(place.Index, place.Count) + (slot / 6),
            Width = Math.Max(2, slot * 2 / 3),
            Height = height,
            Top = Plot.Bottom - height,
        };
    }

    private static int LeftOf(int index, int count) => Plot.Left + ((Plot.Right - Plot.Left) * index / count);

    private static int HeightOf(Fraction part) => (int)BigInteger.Min(PlotHeight, Exact.Floor((part * new Fraction(PlotHeight)) + new Fraction(1, 2)));

    /// <summary>Which of how many columns, and how much of the plot's height it takes.</summary>
    private readonly record struct Place(int Index, int Count, Fraction Part);
}
