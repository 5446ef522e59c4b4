using System.Collections.Immutable;
using SlaLang.Values;
using static SlaLang.Values.ValueKind;

namespace SlaLang.Model;

/// <summary>All built-in functions.</summary>
public static class Functions
{
    private static readonly Parameter OneStage = new("stage", [Stage], true);
    private static readonly Parameter SomeLead = new("lead", [LeadType], false);
    private static readonly Parameter SomeMonths = new("period", [ValueKind.Period], false);
    private static readonly Parameter SomeStream = new("stream", [ValueKind.Stream], false);
    private static readonly Parameter SomeQuota = new("quota", [ValueKind.Money], false);
    private static readonly Parameter AnyCollection = new("collection", [Leads, Touches, Deals], true);
    private static readonly Parameter AnyFigure = new("figure", [Number, Count, ValueKind.Rate, ValueKind.Money, Duration, BusinessDuration], true);

    public static ImmutableArray<Function> All { get; } =
    [
        new("demand", FunctionScope.Plan, [OneStage, SomeLead, SomeMonths, SomeStream, SomeQuota], "demand(MQL, website, 2026-03)"),
        new("demand_closing", FunctionScope.Plan, [OneStage, SomeLead, SomeMonths, SomeStream], "demand_closing(SQL, website, 2026-03)"),
        new("value", FunctionScope.Plan, [new("lead", [LeadType], true), SomeMonths, SomeStream], "value(website, 2026-03)"),
        new("quota", FunctionScope.Plan, [SomeStream, SomeMonths], "quota(new_business, 2026-03)"),
        new("rate", FunctionScope.Plan, [new("pair", [StagePair], true), new("lead", [LeadType], true), new("date", [Date, ValueKind.Period], false), SomeStream], "rate(MQL -> SQL, website, 2026-03-01)"),
        new("count", FunctionScope.Facts, [AnyCollection], "count(leads where employees >= 200)"),
        new("share", FunctionScope.Facts, [AnyCollection], "share(leads where employees >= 200)"),
        new("sum", FunctionScope.Facts, [AnyCollection, AnyFigure], "sum(deals where won, amount)"),
        new("average", FunctionScope.Facts, [AnyCollection, AnyFigure], "average(deals where won, amount)"),
        new("median", FunctionScope.Facts, [AnyCollection, AnyFigure], "median(leads, hours(assigned, first_touch))"),
        new("percentile", FunctionScope.Facts, [AnyCollection, AnyFigure, new("share", [ValueKind.Rate], true)], "percentile(leads, hours(assigned, first_touch), 90%)"),
        new("min", FunctionScope.Facts, [AnyCollection, AnyFigure], "min(deals, amount)"),
        new("max", FunctionScope.Facts, [AnyCollection, AnyFigure], "max(deals, amount)"),
        new("actual", FunctionScope.Facts, [OneStage, SomeLead, SomeMonths, SomeStream], "actual(MQL, website, 2026-03)"),
        new("met", FunctionScope.Facts, [new("obligation", [Obligation], true), SomeMonths], "met(speed)"),
        new("reached", FunctionScope.Facts, [OneStage], "reached(SQL)"),
        new("hours", FunctionScope.Facts, [new("start", [Instant, Stage], true), new("end", [Instant, Stage], true)], "hours(assigned, first_touch)"),
        new("business_hours", FunctionScope.Facts, [new("start", [Instant, Stage], true), new("end", [Instant, Stage], true)], "business_hours(assigned, first_touch)"),
    ];

    public static Function? Find(string name) => All.FirstOrDefault(function => function.Name == name);
}
