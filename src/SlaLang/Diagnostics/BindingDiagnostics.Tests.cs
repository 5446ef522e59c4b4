using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA21xx: the facts that tests give, and expectations that no longer check anything.</summary>
public static partial class BindingDiagnostics
{
    public static Diagnostic UnknownGivenField(Location at, string fact, string written, string help) =>
        Error("SLA2100", at, $"{fact} has no field `{written}`", help);

    public static Diagnostic GivenOfAnotherKind(Location at, (string Field, string Fact, string Type) what, string written, string example, Location? declared)
    {
        var error = Error("SLA2101", at, $"`{what.Field}` of {what.Fact} is {what.Type}, not `{written}`", $"write it like `{what.Field} {example}`");
        return declared is { } place ? error.With(place, $"it is declared as {what.Type} here") : error;
    }

    public static Diagnostic GivenTwice(Location at, string field, string fact, Location first) =>
        Error("SLA2102", at, $"`{field}` of {fact} is given twice", "take one out").With(first, "the first is here");

    public static Diagnostic LeadWithoutId(Location at) =>
        Error("SLA2103", at, "this lead has no id", "write one after `given lead`, such as `given lead \"L-1\" type website`");

    public static Diagnostic SameLeadTwice(Location at, string id, Location first) =>
        Error("SLA2104", at, $"lead \"{id}\" is given twice in this test", "give the second an id of its own, or put its fields on the first line").With(first, "the first is here");

    public static Diagnostic LeadNotGiven(Location at, string id, string help) =>
        Error("SLA2105", at, $"this test gives no lead \"{id}\"", help);

    public static Diagnostic NoAsOf(Location at, Location test) =>
        Error("SLA2106", at, "facts are given, but not the instant as of which they are looked at", "add a line such as `as of 2026-02-01 09:00`; what is later is left out").With(test, "in this test");

    public static Diagnostic GivenWithout(Location at, string fact, string field, string example) =>
        Error("SLA2107", at, $"{fact} is given without its `{field}`", $"write it like `{example}`");

    public static Diagnostic UnknownDirection(Location at, string written, string help) =>
        Error("SLA2108", at, $"`{written}` is not a direction of touches", help);

    public static Diagnostic GivenAfterAsOf(Location at, string written, Location asOf) =>
        Warning("SLA2109", at, $"{written} is after the instant as of which this test looks, so that it is left out", "give an earlier instant, or move `as of`").With(asOf, "the test looks as of then");

    public static Diagnostic TestTwice(Location at, string title, Location first) =>
        Error("SLA2110", at, $"there is another test \"{title}\"", "give each test a title of its own, by which it is named when it fails").With(first, "the first is here");

    public static Diagnostic ConstantExpectation(Location at) =>
        Warning("SLA2111", at, "this expectation no longer checks anything: nothing in it comes from the plan or from facts", "compare a figure of the agreement, such as `demand(MQL, website, 2026-03) == 2_106 leads`");

    public static Diagnostic SameSides(Location at, string sign) =>
        Warning("SLA2112", at, $"this expectation no longer checks anything: both sides of `{sign}` are the same", "write on one side the figure that was agreed");

    public static Diagnostic FactsNotLookedAt(Location at, string test) =>
        Warning("SLA2113", at, $"no expectation of test \"{test}\" looks at the facts that are given", "expect something of them, such as `met(speed)` or `count(leads) == 1 lead`; or take them out");

    public static Diagnostic BoundThatAlwaysHolds(Location at, string why) =>
        Warning("SLA2114", at, $"this expectation no longer checks anything: {why}", "expect a bound that may be missed");
}
