namespace SlaLang.Tests.Linting;

/// <summary>Where promises that cannot be seen or kept begin, and that the ones beside them are left alone.</summary>
public sealed class PromiseRulesTests
{
    private const string Calendar = """calendar office { timezone "America/New_York"; open mon to fri 09:00-17:00; closed 2026-01-01 "New Year's Day" }""";

    [Theory]
    [InlineData("follow-ups 5 in total within 1 week; spacing at least 1 business day", "")]
    [InlineData("follow-ups 6 in total within 1 week; spacing at least 1 business day", "SLA9009")]
    [InlineData("including first contact; follow-ups 6 in total within 1 week; spacing at least 1 business day", "")]
    [InlineData("follow-ups 7 in total within 1 week; spacing at least 2 business days", "SLA9009")]
    [InlineData("follow-ups 5 in total within 5 business days; spacing at least 1 business day", "")]
    [InlineData("follow-ups 6 in total within 5 business days; spacing at least 1 business day", "SLA9009")]
    [InlineData("follow-ups 3 in total within 2 days; spacing at least 16 hours", "")]
    [InlineData("follow-ups 4 in total within 2 days; spacing at least 16 hours", "SLA9009")]
    [InlineData("follow-ups 22 in total within 1 month; spacing at least 1 business day", "")]
    [InlineData("follow-ups 24 in total within 1 month; spacing at least 1 business day", "SLA9009")]
    [InlineData("follow-ups 1 in total within 1 week; spacing at least 3 business days, at most 3 days", "")]
    [InlineData("follow-ups 1 in total within 1 week; spacing at least 3 business days, at most 2 days", "SLA9011")]
    [InlineData("spacing at most 14 days", "")]
    [InlineData("spacing at least 14 days", "SLA9010")]
    [InlineData("first contact within 4 business hours; including first contact", "")]
    [InlineData("first contact within 1 day; follow-ups 1 in total within 24 hours", "SLA9012")]
    [InlineData("first contact within 1 day; follow-ups 1 in total within 1 day of first contact", "")]
    [InlineData("follow-ups 2 in total within 1.5 business days", "SLA9015")]
    [InlineData("follow-ups 2 in total within 365 days", "SLA9016")]
    [InlineData("follow-ups 2 in total within 364 days", "")]
    public void Of_a_follow_up_rule(string lines, string expected) =>
        Assert.Equal(expected, Codes($"{Calendar}\nfollowup inbound {{ for MQL; {lines} }}\nobligation persistence {{ sales must follow inbound for 90% of leads every month }}"));

    [Theory]
    [InlineData("sales must convert at least 20% of MQL -> SQL within 334 days every month", "", "")]
    [InlineData("sales must convert at least 20% of MQL -> SQL within 335 days every month", "", "SLA9017")]
    [InlineData("sales must convert at least 20% of MQL -> SQL within 3 months every year", "", "SLA9017")]
    [InlineData("sales must reach 25% of MQL -> SQL within 59 days by 2026-03-31", "", "")]
    [InlineData("sales must reach 25% of MQL -> SQL within 60 days by 2026-03-31", "", "SLA9017")]
    [InlineData("sales must reach 25% of MQL -> SQL within 30 days by 2026-03-31", "sales must convert at least 20% of MQL -> SQL within 30 days every quarter", "SLA9017")]
    [InlineData("sales must contact MQL within 4 hours for 90% of leads every month", "sales must contact MQL within 1 day for 99% of leads every month", "")]
    [InlineData("sales must contact MQL within 4 hours for 99% of leads every month", "sales must contact MQL within 1 day for 90% of leads every month", "SLA9018")]
    [InlineData("sales must contact MQL within 4 hours for 90% of leads every month", "sales must contact MQL within 240 minutes for 90% of leads every month", "SLA9018")]
    [InlineData("sales must contact MQL from website within 4 hours for 99% of leads every month", "sales must contact MQL within 1 day for 90% of leads every month", "")]
    [InlineData("sales must contact MQL within 4 hours for 99% of leads every month", "sales must contact MQL within 1 day for 90% of leads every week", "")]
    [InlineData("sales must accept or reject MQL within 1 day for 99% of leads every month", "sales must accept or reject MQL within 2 days for 99% of leads every month", "SLA9018")]
    [InlineData("sales must keep quota(new_business, 2026-03) at least 1 USD every month", "", "SLA9024")]
    [InlineData("sales must keep average(deals where won, amount) at least 1 USD every month", "", "")]
    public void Of_promises(string one, string other, string expected) => Assert.Equal(expected, Codes($"obligation both {{\n{one}\n{other}\n}}"));

    [Theory]
    [InlineData("mix website at most 60% of leads; mix outbound at most 40% of leads", "")]
    [InlineData("mix website at most 60% of leads; mix outbound at most 39% of leads", "SLA9019")]
    [InlineData("mix website at most 60% of leads; mix outbound at most 39% of value", "")]
    [InlineData("mix website at most 60% of leads; mix website at least 61% of leads", "SLA9019")]
    public void Of_a_mix(string lines, string expected) =>
        Assert.Equal(expected, Codes($"stream second {{ quota 1_000 USD per month; split website 50%, outbound rest; {lines} }}"));

    [Theory]
    [InlineData("""source leads from "a.csv" { timezone "UTC" }""", "")]
    [InlineData("""source leads from "a.csv" { created "Created" }""", "SLA9020 SLA9021")]
    [InlineData("""source leads from "a.csv" { MQL "MQL"; assigned "Assigned" }""", "")]
    [InlineData("""source leads from "a.csv" { MQL "MQL"; created "Created" }; source owner_changes from "b.csv" { timezone "UTC" }; source touches from "c.csv" { timezone "UTC" }""", "")]
    [InlineData("""source leads from "a.csv" { assigned "Assigned" }; source status_changes from "b.csv" { timezone "UTC" }; source touches from "c.csv" { timezone "UTC" }""", "")]
    [InlineData("""source deals from "a.csv" { won "Won" }""", "SLA9022")]
    public void Of_sources(string sources, string expected) => Assert.Equal(expected, Codes($$"""
        {{sources.Replace("; source", "\nsource", StringComparison.Ordinal)}}
        followup inbound { for MQL; clock starts when assigned; follow-ups 2 in total within 2 weeks }
        obligation persistence { sales must follow inbound for 90% of leads every month }
        """));

    /// <summary>The codes of the messages about promises: those from SLA9009 on, without the one that rates do not say when they were measured.</summary>
    private static string Codes(string declarations) => string.Join(' ', Agreements.Compile(Agreements.Published + "\n" + declarations).Diagnostics
        .Where(diagnostic => diagnostic.Severity == SlaLang.Diagnostics.Severity.Error || string.CompareOrdinal(diagnostic.Code, "SLA9009") >= 0)
        .Select(diagnostic => diagnostic.Code)
        .Order(StringComparer.Ordinal));
}
