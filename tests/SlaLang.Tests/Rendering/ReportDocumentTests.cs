using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SlaLang.Compliance.Reports;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Rendering;
using SlaLang.Tests.Compliance;

namespace SlaLang.Tests.Rendering;

/// <summary>From an agreement and what the CRM says to the report that people read.</summary>
public sealed partial class ReportDocumentTests
{
    private const string Promises = """
        calendar office "Office" { timezone "America/New_York"; open mon to fri 09:00-17:00 }
        obligation volume "Volume" {
          marketing must deliver MQL by value, give or take 10%, every month
          on breach notify "VP Marketing"
        }
        obligation speed "Speed" {
          sales must contact MQL within 4 business hours for 95% of leads every month
          on breach notify "VP Sales"
        }
        obligation quality "Quality" { marketing must convert at least 34% of MQL -> SQL within 30 days every month }
        excuse "L-0003" from speed because "routing outage" approved by "CRO"
        """;

    public static TheoryData<string, DocumentFormat> Documents => new()
    {
        { "en-US", DocumentFormat.Markdown },
        { "fr-FR", DocumentFormat.Markdown },
        { "en-US", DocumentFormat.Html },
        { "fr-FR", DocumentFormat.Html },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_small_report_reads_as_it_did(string locale, DocumentFormat format)
    {
        var path = $"tests/SlaLang.Tests/Rendering/Reports/{locale[..2]}.{(format == DocumentFormat.Html ? "html" : "md")}";
        var text = Style().Replace(Render(locale, format, leads: 12), "");
        if (Environment.GetEnvironmentVariable("SLA_UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, path), text);
        }

        Assert.Equal(Repository.Text(path), text);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Without_any_lead_there_is_a_report_all_the_same(string locale, DocumentFormat format) =>
        Assert.Contains(locale == "fr-FR" ? "Sans données" : "No data", Render(locale, format, leads: 0), StringComparison.Ordinal);

    [Fact]
    public void Before_the_term_begins_nothing_is_due() =>
        Assert.Contains("No promise is broken or at risk.", Render("en-US", DocumentFormat.Markdown, leads: 0, asOf: "2025-12-01 09:00"), StringComparison.Ordinal);

    [Theory]
    [InlineData(DocumentFormat.Markdown)]
    [InlineData(DocumentFormat.Html)]
    public void Of_a_thousand_missed_leads_some_of_each_owner_are_listed_and_the_rest_counted(DocumentFormat format)
    {
        var text = Render("en-US", format, leads: 1_000, missedFrom: 0);
        var listed = LeadId().Matches(text).Select(match => match.Value).Distinct().Count();

        Assert.Contains("sla comply --format csv", text, StringComparison.Ordinal);
        Assert.Matches("And 9[0-9][0-9] more", text);
        Assert.InRange(listed, 12, 80);
        Assert.All(["ana", "ben"], owner => Assert.Contains(owner, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_of_leads_are_shown_only_when_asked_for()
    {
        Assert.DoesNotContain("Person 1", Render("en-US", DocumentFormat.Html, leads: 12), StringComparison.Ordinal);
        Assert.Contains("Person 1", Render("en-US", DocumentFormat.Html, leads: 12, showsNames: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DocumentFormat.Markdown)]
    [InlineData(DocumentFormat.Html)]
    public void The_order_of_the_leads_in_the_export_changes_nothing(DocumentFormat format) =>
        Assert.Equal(Render("en-US", format, leads: 40), Render("en-US", format, leads: 40, isReversed: true));

    [Fact]
    public void An_excused_lead_stands_beside_the_share_with_its_reason()
    {
        var text = Render("en-US", DocumentFormat.Markdown, leads: 12);

        Assert.Contains("| routing outage | CRO | 1 | L-0003 |", text, StringComparison.Ordinal);
        Assert.Contains("1 excused, which are not in the share", text, StringComparison.Ordinal);
    }

    private static string Render(string locale, DocumentFormat format, int leads, string asOf = "2026-03-20 12:00", int missedFrom = 8, bool isReversed = false, bool showsNames = false)
    {
        var text = Agreements.Published.Replace("currency  USD", $"currency USD\n  calendar office\n  locale \"{locale}\"", StringComparison.Ordinal) + "\n" + Promises;
        var compilation = Agreements.Compile(text);
        var plan = SlaEngine.Plan(Agreements.Model(text));
        var result = SlaEngine.Judge(plan, Facts(plan.Model, leads, asOf, missedFrom, isReversed));
        var rendered = ReportRenderer.Render(new ReportDocumentRequest(SlaEngine.Report(result, new ReportRequest { ShowsNames = showsNames }), compilation.Digest, format)
        {
            ExplainCommand = "sla explain",
            ListCommand = "sla comply --format csv",
        });
        Assert.Equal([], rendered.Diagnostics.Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Message}"));
        return rendered.Text ?? "";
    }

    /// <summary>A lead every morning from March 2, again and again; each is called after an hour, but from one on nobody calls.</summary>
    private static FactSet Facts(AgreementModel model, int count, string asOf, int missedFrom, bool isReversed)
    {
        Moment At(string local) => Moment.Of(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value.InZoneStrictly(model.Calendar.Opening.Zone).ToInstant());
        ImmutableArray<int> order = [.. isReversed ? Enumerable.Range(0, count).Reverse() : Enumerable.Range(0, count)];
        string Day(int lead) => (2 + (lead % 12)).ToString("D2", CultureInfo.InvariantCulture);
        var leads = order.Select(lead => new LeadRow(string.Create(CultureInfo.InvariantCulture, $"L-{lead + 1:D4}"))
        {
            Type = model.LeadTypes[lead % 2],
            Name = string.Create(CultureInfo.InvariantCulture, $"Person {lead + 1}"),
            Owner = lead % 5 == 4 ? "" : lead % 2 == 0 ? "ana" : "ben",
            Created = At($"2026-03-{Day(lead)} 08:55"),
            Assigned = At($"2026-03-{Day(lead)} 09:00"),
            Stages = [At($"2026-03-{Day(lead)} 09:00"), .. model.Stages.Skip(1).Select(_ => Moment.Unknown)],
        });
        var touches = order.Select(lead => lead < missedFrom ? new[] { new TouchFact(At($"2026-03-{Day(lead)} 10:00"), 0, 0, TouchTraits.None) } : []);
        return new FactSet(model, At(asOf))
        {
            Leads = LeadTable.Of(model, leads),
            Touches = GroupsOfFacts.Of(touches),
            TouchKinds = ["call"],
            Actors = ["ana"],
            Columns = [.. new[] { "leads.created", "leads.assigned", "touches.at" }.Concat(model.Stages.Select(stage => $"leads.{stage.Name}"))],
            Quality = new FactQuality { Tables = [new TableQuality("leads", count, 0)], LastEvent = At("2026-03-13 10:00"), RepeatedTouches = 2 },
        };
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("L-[0-9]{4}")]
    private static partial Regex LeadId();
}
