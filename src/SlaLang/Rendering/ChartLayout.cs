using System.Collections.Immutable;
using System.Numerics;
using NodaTime;
using SlaLang.Planning;
using SlaLang.Rendering.Locales;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering;

/// <summary>Places the plan's stacked bars: one bar per month, one segment per stream and lead type, an axis with round figures.</summary>
internal sealed class ChartLayout(DemandPlan plan, LocaleFormat format)
{
    private const int Width = 960;
    private const int Height = 340;
    private const int MostLabels = 18;
    private const int Patterns = 8;

    private static readonly PlotView Plot = new(72, 24, 944, 288);

    private readonly ImmutableArray<TypePlan> series = [.. plan.Streams.SelectMany(stream => stream.Types)];

    public ChartView Draw()
    {
        var months = DeliveryMonths.Of(series, plan.Model.Term.Value);
        var largest = months.IsEmpty ? BigInteger.Zero : months.Max(month => LeadsIn(month));
        var scale = ChartScale.Of(largest);
        return new ChartView(Width, Height, Plot)
        {
            Bars = [.. months.Select((month, index) => Bar(months, index, scale.Top))],
            Ticks = [.. scale.Ticks().Select(tick => new TickView(Plot.Bottom - HeightOf(tick, scale.Top), format.Number(tick)))],
            Legend = [.. series.Select((type, index) => new LegendView(index % Patterns, LabelOf(type)))],
        };
    }

    private static int HeightOf(BigInteger leads, BigInteger top) => (int)(leads * (Plot.Bottom - Plot.Top) / top);

    private string LabelOf(TypePlan type) =>
        plan.Streams.Length > 1 ? $"{type.Stream.Title} – {type.Lead.Title}" : type.Lead.Title;

    private BigInteger LeadsIn(YearMonth month) =>
        series.Aggregate(BigInteger.Zero, (sum, type) => sum + (type.DeliveredIn(month)?.Leads ?? BigInteger.Zero));

    private BarView Bar(ImmutableArray<YearMonth> months, int index, BigInteger top)
    {
        var slot = (Plot.Right - Plot.Left) / months.Length;
        var middle = Plot.Left + (slot * index) + (slot / 2);
        var month = months[index];
        var total = LeadsIn(month);
        var isLabelled = index % ((months.Length + MostLabels - 1) / MostLabels) == 0;
        var isNewYear = index == 0 || months[index - 1].Year != month.Year;
        return new BarView(format.Month(month), isLabelled ? format.ShortMonths[month.Month - 1] : "", isNewYear ? month.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : "", middle, Segments(month, middle, slot, top))
        {
            IsBeforeStart = series.Any(type => type.DeliveredIn(month) is { IsBeforeStart: true }),
            Leads = format.Number(total),
            Top = Plot.Bottom - HeightOf(total, top),
        };
    }

    private ImmutableArray<SegmentView> Segments(YearMonth month, int middle, int slot, BigInteger top)
    {
        var segments = ImmutableArray.CreateBuilder<SegmentView>();
        var width = Math.Max(2, slot * 2 / 3);
        var below = BigInteger.Zero;
        for (var index = 0; index < series.Length; index++)
        {
            var above = below + (series[index].DeliveredIn(month)?.Leads ?? BigInteger.Zero);
            var upper = Plot.Bottom - HeightOf(above, top);
            var height = Plot.Bottom - HeightOf(below, top) - upper;
            segments.Add(new SegmentView(middle - (width / 2), upper, width, height, index % Patterns));
            below = above;
        }

        return segments.ToImmutable();
    }
}
