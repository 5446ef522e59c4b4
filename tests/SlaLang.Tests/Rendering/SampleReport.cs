using System.Collections.Immutable;
using SlaLang.Rendering.View;

namespace SlaLang.Tests.Rendering;

/// <summary>A report with every field and every kind of line filled in, and any text in the place of what people and CRMs wrote.</summary>
internal static class SampleReport
{
    private static readonly ImmutableArray<string> Verdicts = ["breached", "at_risk", "undetermined", "on_track", "met", "no_data"];

    private static readonly ImmutableArray<string> Reasons = ["condition", "leads_decide", "over_delivery", "type_outside", "partial_demand", "no_cohort", "formula"];

    private static readonly ImmutableArray<string> Causes =
    [
        "late", "untouched", "too_few_follow_ups", "gap_too_long", "given_up", "undecided", "reason_not_listed", "no_reason", "accepted_by_silence", "not_reached",
        "no_start", "no_start_column", "no_facts", "impossible", "imprecise", "never_due", "running", "none",
    ];

    /// <summary>The least that a report can hold.</summary>
    public static ReportView Bare => new(SampleView.Bare.Document, new ReportFacts("", "March 17, 2026, 17:00", "UTC", "", ""))
    {
        Quality = new QualityView { RepeatedLeads = "", RepeatedTouches = "", OfUnknownLeads = "", AfterAsOf = "", MoreImpossible = "", MoreUnknownValues = "" },
    };

    public static ReportView Named(string name) => new(SampleView.Named(name).Document, new ReportFacts("March 2026", "March 17, 2026, 17:00", "America/New_York", "March 17, 2026, 16:58", "sla comply"))
    {
        Counts = [.. Verdicts.Select((verdict, index) => new VerdictCountView(verdict, index + 1))],
        Teams = [.. Verdicts.Select(verdict => new StandingView(name, verdict, 1))],
        Promises = [.. Promises(name)],
        Quality = Quality(name),
    };

    private static IEnumerable<PromiseView> Promises(string name) =>
        SampleView.Duties(name).SelectMany((duty, index) => new[]
        {
            Promise(name, duty, Verdicts[index % Verdicts.Length], Reasons[index % Reasons.Length]) with { HasEnded = true },
            WithoutData(name, duty),
        });

    private static PromiseView WithoutData(string name, DutyView duty) => new(name, duty, "no_data") { Period = "", Lists = Lists(name, 0) };

    private static PromiseView Promise(string name, DutyView duty, string verdict, string reason) => new(name, duty, verdict)
    {
        Period = "March 2026",
        Promised = "95%",
        Measured = "91.2%",
        Lowest = "90.0%",
        Highest = "93.5%",
        Reason = reason,
        Tally = new TallyView("91", "9", "3", "2", "1") { Judged = "100" },
        Trend = [.. Verdicts.Select(past => new TrendView("February 2026", past, past == "no_data" ? "" : "96.1%"))],
        Gap = new GapView("95%", "91.2%", "3.8", duty.Kind == "deliver", "38") { Records = new RecordsView([name, "L-2"], "36"), Command = $"sla explain '{name}'" },
        Consequences = [new DueConsequenceView(false, name, 1, "March 2026"), new DueConsequenceView(true, name, 2, "March 2026")],
        Volume = Volume(name, duty.Delivery?.ByValue ?? false),
        Lists = Lists(name, 3),
        Response = Response(),
        Weeks = Weeks(),
    };

    private static VolumeView Volume(string name, bool byValue) => new(byValue, "513,118 USD", "255,527 USD", "276,967 USD")
    {
        Least = "461,806 USD",
        Most = "564,430 USD",
        Share = "92.3%",
        Leads = "1,749",
        Undetermined = "1",
        OverInARow = 3,
        OverIsBreach = 3,
        Types = [new TypeVolumeView(name, name, "2,421", "1,209", "154,647 USD") { Target = "309,677 USD", IsOutside = true }, new TypeVolumeView(name, name, "1", "1", "") { Target = "1 USD" }],
        Pacing = Pacing(),
    };

    private static PacingChartView Pacing() => new(960, 340, new PlotView(96, 24, 936, 292))
    {
        Band = "96,292 500,100 500,120 96,292",
        Expected = "96,292 500,110",
        Ahead = "500,110 936,60",
        Delivered = "96,292 500,130",
        Last = new PointView(500, 130, "255,527 USD"),
        Ticks = [new TickView(292, "0"), new TickView(24, "600,000")],
        Dates = [new PointView(96, 292, "Mar 2")],
        Days = [new PacingDayView("2026-03-01", "0 USD", "0 USD", true), new PacingDayView("2026-03-02", "10 USD", "12 USD", false)],
    };

    private static ResponseChartView Response() => new(960, 280, new PlotView(64, 30, 944, 226))
    {
        Columns = [Column("≤ 4 h", "91", "91%", true), Column("> 4 h", "9", "9%", false)],
        Ticks = [new TickView(226, "0"), new TickView(30, "100")],
        LimitLeft = 504,
        Contacted = "95",
        Median = "1 h 12 min",
        Ninetieth = "3 h 40 min",
        RoutingDelay = "4 min",
        HumanDelay = "1 h",
        IsOpenTime = true,
    };

    private static WeeksChartView Weeks() => new(960, 280, new PlotView(64, 30, 944, 226))
    {
        Columns = [Column("Mar 2", "96.0%", "50", true), Column("Mar 9", "86.4%", "50", false), Column("Mar 16", "", "0", false) with { Height = 0, IsLabelled = false }],
        Ticks = [new TickView(226, "0%"), new TickView(30, "100%")],
        PromiseTop = 40,
        Promised = "95%",
    };

    private static ColumnView Column(string label, string figure, string detail, bool isGood) =>
        new(label, figure, detail, isGood) { Left = 100, Top = 40, Width = 200, Height = 186 };

    private static PromiseLists Lists(string name, int leads) => new()
    {
        Owners = leads == 0 ? [] : [new OwnerView(name, "91", "9", "91.0%", "2") { Overdue = "1" }, new OwnerView("", "0", "0", "", "") { Overdue = "" }],
        MoreOwners = leads == 0 ? "" : "4",
        Missed = Leads(name, leads, Causes),
        Overdue = Leads(name, leads, ["untouched"]),
        Pending = Leads(name, leads, ["running"]),
        Undetermined = leads == 0 ? [] : [.. Causes.Select(cause => new UndeterminedView(cause, name, "2", new RecordsView([name], "1"))), new UndeterminedView("impossible", "", "1", new RecordsView([name], ""))],
        Excused = leads == 0 ? [] : [new ExcusedView(name, name, "14", new RecordsView([name, "L-2"], "12"))],
        RejectedUntouched = leads == 0 ? "" : "1",
        HandOvers = leads == 0 ? "" : "2",
    };

    private static LeadListView Leads(string name, int leads, ImmutableArray<string> causes) => leads == 0
        ? new LeadListView("", "", [])
        : new LeadListView("212", "209",
        [
            new LeadGroupView(name, "200", [.. causes.Select(cause => new LeadRowView(name, name, cause, "2026-03-17 09:00", "2026-03-17 13:00") { Done = "2026-03-17 14:00", IsDueToday = true })]),
            new LeadGroupView("", "12", [new LeadRowView(name, "", "none", "", "") { Done = "" }]),
        ]);

    private static QualityView Quality(string name) => new()
    {
        Tables = [new TableView("leads", "8,624", "2"), new TableView("touches", "39,974", "")],
        RepeatedLeads = "3",
        RepeatedTouches = "4",
        OfUnknownLeads = "5",
        AfterAsOf = "6",
        Impossible = [new ImpossibleView(name, name)],
        MoreImpossible = "7",
        Assumptions = [name],
        UnknownValues = [new UnknownValueView("leads.type", name, "8")],
        MoreUnknownValues = "9",
    };
}
