using System.Collections.Immutable;
using SlaLang.Rendering.View;

namespace SlaLang.Tests.Rendering;

/// <summary>A view with every field and every kind of line filled in, and any text in the place of its names.</summary>
internal static class SampleView
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /// <summary>The least that an agreement can hold.</summary>
    public static AgreementView Bare => new(Facts("Bare") with { Version = "" })
    {
        Goal = new GoalView(null, []),
        Plan = new PlanView("", [], []),
        Chart = new ChartView(960, 340, new PlotView(72, 24, 944, 288)),
        Calendar = new CalendarView("", "UTC", false),
        Governance = new GovernanceView("", [], []),
        Conventions = new ConventionsView(false, true, true) { WithoutTimeToClose = "", FiscalYearStart = "April", IsFiscalYearShifted = true, SmallestAmount = "1 JPY" },
        Measurement = new MeasurementView([], [], [], [], []),
    };

    public static AgreementView Named(string name, string prose = "A *plain* text.") => new(Facts(name))
    {
        Parties = [new PartyView(name, [new SignatoryView(name, name) { Digital = new DigitalSignatureView("signed", "5 January 2026", "SHA256:abc"), SignatureTag = @"\s1\", DateTag = @"\d1\" }], new CapacityView("30", "150", "40")), new PartyView("Sales", [], null)],
        Goal = new GoalView(Prose(prose), [new GoalStreamView(name, "revenue", "6,000,000 USD", "600,000 USD", "5,400,000 USD"), new GoalStreamView("Second", "margin", "1 USD", "", "1 USD")]),
        Stages = [new StageView(name, name, Prose(prose), [name, "competitor"]), new StageView("Customer", "", null, [])],
        LeadTypes = [new LeadTypeView(name, Prose(prose)), new LeadTypeView("Outbound", null)],
        Streams = [Stream(name)],
        Rates = [Rates(name, "", ""), Rates(name, name, "April 1, 2026")],
        Calculations = [Calculation(name)],
        Plan = Plan(name),
        Chart = Chart(name),
        Duties = [new TeamDutiesView(name, [Obligation(name, prose)]), new TeamDutiesView("Sales", [])],
        Followups = [Followup(name)],
        Calendar = Calendar(name),
        Governance = new GovernanceView("every quarter", [new MeetingView(name, "15 minutes", "every business day")], [new ConsequenceView(name, 1, false, name), new ConsequenceView(name, 2, true, name)]),
        Clauses = [new ClauseView("1", name, Prose(prose))],
        Conventions = new ConventionsView(true, false, false) { WithoutTimeToClose = name, FiscalYearStart = "January", SmallestAmount = "0.01 USD" },
        Measurement = new MeasurementView([new MetricView(name, name, "a.sla:1")], [name], [name], [new SourceView("leads", name)], [new ExcuseView(name, name, "", "", name, name), new ExcuseView("Speed", "", "January 1", "January 2", "outage", "CRO")]),
    };

    private static ProseView Prose(string text) => new(text, true);

    private static DocumentFacts Facts(string name) => new(name, "2026.1", "en", "en-US", "agreement.sla")
    {
        TermFrom = "January 1, 2026",
        TermTo = "December 31, 2026",
        Currency = "USD",
        Digest = Digest,
        ShortDigest = "0123456789abcdef",
    };

    private static StreamView Stream(string name) => new(name, "revenue")
    {
        PerMonth = "500,000 USD",
        Retained = "50,000 USD",
        AfterTerm = "500,000 USD",
        ShareOfCompany = "50%",
        Months = [new MonthAmountView("November 2026", "650,000 USD")],
        Split = [new SplitView(name, "60%", false), new SplitView("Outbound", "40%", true)],
        Mix = [new MixView(name, "20%", true, false)],
    };

    private static RatesView Rates(string name, string stream, string from) => new(name, stream, from, "a.sla:1")
    {
        Conversions = [new ConversionView(name, "Customer", "34%", "a.sla:2")],
        DealValue = new FigureView("2,000 USD", "a.sla:3"),
        TimeToCloseSource = "a.sla:4",
        TimeToClose = [new ClosePartView("60%", "30 days"), new ClosePartView("40%", "60 days")],
        MeasuredFrom = "October 1, 2025",
        MeasuredTo = "December 31, 2025",
    };

    private static CalculationView Calculation(string name) => new(name, name, "January 2026", Target())
    {
        RatesOn = "January 1, 2026",
        Steps = [new StepView("Customer", "270,000 USD", new FigureView("2,000 USD", "a.sla:3"), "135", "135"), new StepView(name, "135", new FigureView("23%", "a.sla:4"), "586.9565…", "587") { IsRounded = true }],
        Parts = [new PartView("December 2025", "96.7742%", "2,038"), new PartView("January 2026", "3.2258%", "68")],
        TimeToClose = [new ClosePartView("", "30 days")],
        Leads = "2,106",
        FirstStage = name,
    };

    private static TargetView Target() =>
        new(new FigureView("500,000 USD", "a.sla:5"), new FigureView("50,000 USD", "a.sla:6"), new FigureView("60%", "a.sla:7"), "50%", "270,000 USD") { IsCutToZero = true };

    private static PlanView Plan(string name) => new(name, [new PlanTableView(name, [name], [Row(name), Row("January 2026") with { IsBeforeStart = false }], Row(""))], [new PlanTotalView("January 2026", "68", "8,709.68 USD")])
    {
        HasBeforeStart = true,
        HasPartial = true,
        OverCapacity = [new OverCapacityView(name, "January 2026", "5,000", "4,500", "30,000") { TouchCapacity = "26,400", Reps = "30", RepsNeeded = "34" }],
    };

    private static PlanRowView Row(string month) =>
        new(month, [new PlanCellView("2,038", "128.21 USD")], "2,038", "261,290.32 USD") { IsBeforeStart = true, IsPartial = true, ClosingAfterTerm = "12" };

    private static ChartView Chart(string name) => new(960, 340, new PlotView(72, 24, 944, 288))
    {
        Bars = [new BarView(name, name, "2026", 300, [new SegmentView(200, 100, 100, 188, 1)]) { IsBeforeStart = true, Leads = "2,038", Top = 100 }],
        Ticks = [new TickView(288, "0"), new TickView(24, "5,000")],
        Legend = [new LegendView(1, name)],
    };

    private static ObligationView Obligation(string name, string prose) => new(name, "a.sla:9")
    {
        Means = Prose(prose),
        Duties = [.. Duties(name)],
        OverDeliveryMonths = 3,
        Consequences = [new ConsequenceView(name, 1, false, name), new ConsequenceView(name, 2, true, name)],
        UnansweredCountsAsAccepted = true,
        Clock = new ClockView("stage", name),
        Kinds = name,
    };

    public static ImmutableArray<DutyView> Duties(string name) =>
    [
        new DutyView("deliver", name) { Stage = name, Leads = name, Every = "every month", Delivery = Delivery("10%", "90%", "110%", true, "accepted"), Measure = new MeasureView() },
        new DutyView("deliver", name) { Stage = name, Every = "every month", Delivery = Delivery("", "90%", "120%", false, "gross") },
        new DutyView("deliver", name) { Stage = name, Every = "every month", Delivery = Delivery("", "90%", "", false, "net") },
        new DutyView("deliver", name) { Stage = name, Every = "every month", Delivery = Delivery("", "", "110%", true, "gross") },
        new DutyView("contact", name) { Stage = name, Leads = name, Limit = "4 business hours", OrRejection = true, Share = "95%", Every = "every month", Measure = Measure(name, "business_hours", true) },
        new DutyView("follow", name) { Followup = name, Share = "90%", Every = "every month", Measure = Measure("", "", false) },
        new DutyView("decide", name) { Stage = name, Limit = "2 business days", Share = "95%", Every = "every month", Guard = name, Measure = Measure("", "business_days", false) },
        new DutyView("convert", name) { Stage = name, ToStage = name, Share = "23%", Limit = "90 days", Every = "every quarter", Measure = new MeasureView { Counting = "days", Cohort = "every quarter" } },
        new DutyView("reach", name) { Stage = name, ToStage = name, Share = "25%", Limit = "90 days", By = "September 30, 2026", Measure = new MeasureView { Counting = "hours", Cohort = "every month" } },
        new DutyView("keep", name) { Metric = name, Formula = name, Bound = "20%", IsLeast = true, Every = "every quarter" },
        new DutyView("keep", name) { Formula = name, Every = "every quarter" },
    ];

    private static MeasureView Measure(string name, string counting, bool restarts) => new()
    {
        Counting = counting,
        Clocks = [new DutyClockView("stage", name) { Leads = name, Kinds = name, Pauses = name, RestartsOnReassignment = restarts }],
    };

    private static DeliveryTermsView Delivery(string tolerance, string least, string most, bool byValue, string counts) => new(byValue, counts, true)
    {
        Tolerance = tolerance,
        LeastShare = least,
        MostShare = most,
        First = new FirstDeliveryView("January 2026", "3,900", "500,000 USD", least.Length == 0 ? "" : "3,510", most.Length == 0 ? "" : "4,290"),
    };

    private static FollowupView Followup(string name) => new(name, name, name)
    {
        Clock = new ClockView("assigned", ""),
        FirstContact = new FirstContactView("4 business hours", true),
        Milestones = [new MilestoneView(3, "2 weeks", false), new MilestoneView(5, "4 weeks", true)],
        LeastSpacing = "1 business day",
        MostSpacing = "14 days",
        Stops = [new StopView(name, false), new StopView("disqualified", true), new StopView("replied", true), new StopView("opted out", true), new StopView("lost", true)],
        Pauses = name,
        Kinds = name,
        RestartsOnReassignment = true,
        IncludesFirstContact = true,
    };

    private static CalendarView Calendar(string name) => new(name, "America/New_York", true)
    {
        Hours = [new HoursView("Monday", "Friday", "09:00–12:30, 13:30–18:00"), new HoursView("Saturday", "", "")],
        SpecialDays = [new SpecialDayView("January 1, 2026", "", name), new SpecialDayView("December 24, 2026", "12:30–18:00", name)],
    };
}
