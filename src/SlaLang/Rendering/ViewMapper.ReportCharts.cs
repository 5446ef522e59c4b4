using Scriban.Runtime;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering;

/// <summary>The charts of the report.</summary>
internal sealed partial class ViewMapper
{
    private ScriptObject Pacing(PacingChartView chart) => new()
    {
        ["width"] = chart.Width,
        ["height"] = chart.Height,
        ["plot"] = Plot(chart.Plot),
        ["band"] = Text(chart.Band),
        ["expected"] = Text(chart.Expected),
        ["ahead"] = Text(chart.Ahead),
        ["delivered"] = Text(chart.Delivered),
        ["last"] = Point(chart.Last),
        ["ticks"] = Each(chart.Ticks, Tick),
        ["dates"] = Each(chart.Dates, Point),
        ["days"] = Each(chart.Days, day => new ScriptObject
        {
            ["date"] = Text(day.Date),
            ["delivered"] = Text(day.Delivered),
            ["expected"] = Text(day.Expected),
            ["is_mark"] = day.IsMark,
        }),
    };

    private ScriptObject Response(ResponseChartView chart) => new()
    {
        ["width"] = chart.Width,
        ["height"] = chart.Height,
        ["plot"] = Plot(chart.Plot),
        ["columns"] = Each(chart.Columns, Column),
        ["ticks"] = Each(chart.Ticks, Tick),
        ["limit_left"] = chart.LimitLeft,
        ["contacted"] = Text(chart.Contacted),
        ["median"] = Text(chart.Median),
        ["ninetieth"] = Text(chart.Ninetieth),
        ["routing_delay"] = Text(chart.RoutingDelay),
        ["human_delay"] = Text(chart.HumanDelay),
        ["is_open_time"] = chart.IsOpenTime,
    };

    private ScriptObject Weeks(WeeksChartView chart) => new()
    {
        ["width"] = chart.Width,
        ["height"] = chart.Height,
        ["plot"] = Plot(chart.Plot),
        ["columns"] = Each(chart.Columns, Column),
        ["ticks"] = Each(chart.Ticks, Tick),
        ["promise_top"] = chart.PromiseTop,
        ["promised"] = Text(chart.Promised),
    };

    private ScriptObject Column(ColumnView column) => new()
    {
        ["label"] = Text(column.Label),
        ["figure"] = Text(column.Figure),
        ["detail"] = Text(column.Detail),
        ["is_good"] = column.IsGood,
        ["is_labelled"] = column.IsLabelled,
        ["left"] = column.Left,
        ["top"] = column.Top,
        ["width"] = column.Width,
        ["height"] = column.Height,
    };

    private static ScriptObject Plot(PlotView plot) => new() { ["left"] = plot.Left, ["top"] = plot.Top, ["right"] = plot.Right, ["bottom"] = plot.Bottom };

    private ScriptObject Tick(TickView tick) => new() { ["top"] = tick.Top, ["label"] = Text(tick.Label) };

    private ScriptObject Point(PointView point) => new() { ["left"] = point.Left, ["top"] = point.Top, ["label"] = Text(point.Label) };
}
