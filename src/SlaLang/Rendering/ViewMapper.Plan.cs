using Scriban.Runtime;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering;

/// <summary>Definitions, quota, rates, calculation, plan and chart.</summary>
internal sealed partial class ViewMapper
{
    private ScriptObject Stage(StageView stage) => new()
    {
        ["title"] = Text(stage.Title),
        ["owner"] = Text(stage.Owner),
        ["means"] = Optional(stage.Means, Prose),
        ["rejection_reasons"] = Texts(stage.RejectionReasons),
    };

    private ScriptObject LeadType(LeadTypeView lead) => new()
    {
        ["title"] = Text(lead.Title),
        ["means"] = Optional(lead.Means, Prose),
    };

    private ScriptObject Stream(StreamView stream) => new()
    {
        ["title"] = Text(stream.Title),
        ["basis"] = Text(stream.Basis),
        ["per_month"] = Text(stream.PerMonth),
        ["retained"] = Text(stream.Retained),
        ["after_term"] = Text(stream.AfterTerm),
        ["share_of_company"] = Text(stream.ShareOfCompany),
        ["months"] = Each(stream.Months, month => new ScriptObject { ["month"] = Text(month.Month), ["amount"] = Text(month.Amount) }),
        ["split"] = Each(stream.Split, split => new ScriptObject { ["lead"] = Text(split.Lead), ["share"] = Text(split.Share), ["is_rest"] = split.IsRest }),
        ["mix"] = Each(stream.Mix, mix => new ScriptObject
        {
            ["lead"] = Text(mix.Lead),
            ["share"] = Text(mix.Share),
            ["is_least"] = mix.IsLeast,
            ["of_value"] = mix.OfValue,
        }),
    };

    private ScriptObject Rates(RatesView rates) => new()
    {
        ["lead"] = Text(rates.Lead),
        ["stream"] = Text(rates.Stream),
        ["from"] = Text(rates.From),
        ["source"] = Text(rates.Source),
        ["conversions"] = Each(rates.Conversions, rate => new ScriptObject
        {
            ["from"] = Text(rate.From),
            ["to"] = Text(rate.To),
            ["rate"] = Text(rate.Rate),
            ["source"] = Text(rate.Source),
        }),
        ["deal_value"] = Figure(rates.DealValue),
        ["time_to_close_source"] = Text(rates.TimeToCloseSource),
        ["time_to_close"] = Each(rates.TimeToClose, ClosePart),
        ["measured_from"] = Text(rates.MeasuredFrom),
        ["measured_to"] = Text(rates.MeasuredTo),
    };

    private ScriptObject ClosePart(ClosePartView part) => new() { ["share"] = Text(part.Share), ["time"] = Text(part.Time) };

    private ScriptObject Calculation(CalculationView calculation) => new()
    {
        ["stream"] = Text(calculation.Stream),
        ["lead"] = Text(calculation.Lead),
        ["month"] = Text(calculation.Month),
        ["target"] = Target(calculation.Target),
        ["rates_on"] = Text(calculation.RatesOn),
        ["steps"] = Each(calculation.Steps, Step),
        ["parts"] = Each(calculation.Parts, part => new ScriptObject
        {
            ["month"] = Text(part.Month),
            ["share"] = Text(part.Share),
            ["leads"] = Text(part.Leads),
        }),
        ["time_to_close"] = Each(calculation.TimeToClose, ClosePart),
        ["leads"] = Text(calculation.Leads),
        ["first_stage"] = Text(calculation.FirstStage),
    };

    private ScriptObject Target(TargetView target) => new()
    {
        ["quota"] = Figure(target.Quota),
        ["retained"] = Figure(target.Retained),
        ["share"] = Figure(target.Share),
        ["part_of_month"] = Text(target.PartOfMonth),
        ["amount"] = Text(target.Amount),
        ["is_cut_to_zero"] = target.IsCutToZero,
    };

    private ScriptObject Step(StepView step) => new()
    {
        ["stage"] = Text(step.Stage),
        ["dividend"] = Text(step.Dividend),
        ["divisor"] = Figure(step.Divisor),
        ["quotient"] = Text(step.Quotient),
        ["need"] = Text(step.Need),
        ["is_rounded"] = step.IsRounded,
    };

    private ScriptObject Figure(FigureView figure) => new() { ["figure"] = Text(figure.Figure), ["source"] = Text(figure.Source) };

    private ScriptObject Plan(PlanView plan) => new()
    {
        ["stage"] = Text(plan.Stage),
        ["tables"] = Each(plan.Tables, PlanTable),
        ["totals"] = Each(plan.Totals, total => new ScriptObject
        {
            ["month"] = Text(total.Month),
            ["leads"] = Text(total.Leads),
            ["target"] = Text(total.Target),
        }),
        ["has_before_start"] = plan.HasBeforeStart,
        ["has_partial"] = plan.HasPartial,
        ["over_capacity"] = Each(plan.OverCapacity, OverCapacity),
    };

    private ScriptObject PlanTable(PlanTableView table) => new()
    {
        ["stream"] = Text(table.Stream),
        ["leads"] = Texts(table.Leads),
        ["rows"] = Each(table.Rows, PlanRow),
        ["sum"] = PlanRow(table.Sum),
    };

    private ScriptObject PlanRow(PlanRowView row) => new()
    {
        ["month"] = Text(row.Month),
        ["cells"] = Each(row.Cells, cell => new ScriptObject { ["leads"] = Text(cell.Leads), ["lead_value"] = Text(cell.LeadValue) }),
        ["leads"] = Text(row.Leads),
        ["target"] = Text(row.Target),
        ["is_before_start"] = row.IsBeforeStart,
        ["is_partial"] = row.IsPartial,
        ["closing_after_term"] = Text(row.ClosingAfterTerm),
    };

    private ScriptObject OverCapacity(OverCapacityView check) => new()
    {
        ["team"] = Text(check.Team),
        ["month"] = Text(check.Month),
        ["leads"] = Text(check.Leads),
        ["lead_capacity"] = Text(check.LeadCapacity),
        ["touches"] = Text(check.Touches),
        ["touch_capacity"] = Text(check.TouchCapacity),
        ["reps"] = Text(check.Reps),
        ["reps_needed"] = Text(check.RepsNeeded),
    };

    private ScriptObject Chart(ChartView chart) => new()
    {
        ["width"] = chart.Width,
        ["height"] = chart.Height,
        ["plot"] = Plot(chart.Plot),
        ["bars"] = Each(chart.Bars, Bar),
        ["ticks"] = Each(chart.Ticks, Tick),
        ["legend"] = Each(chart.Legend, entry => new ScriptObject { ["pattern"] = entry.Pattern, ["label"] = Text(entry.Label) }),
    };

    private ScriptObject Bar(BarView bar) => new()
    {
        ["month"] = Text(bar.Month),
        ["label"] = Text(bar.Label),
        ["year"] = Text(bar.Year),
        ["middle"] = bar.Middle,
        ["top"] = bar.Top,
        ["leads"] = Text(bar.Leads),
        ["is_before_start"] = bar.IsBeforeStart,
        ["segments"] = Each(bar.Segments, segment => new ScriptObject
        {
            ["left"] = segment.Left,
            ["top"] = segment.Top,
            ["width"] = segment.Width,
            ["height"] = segment.Height,
            ["pattern"] = segment.Pattern,
        }),
    };
}
