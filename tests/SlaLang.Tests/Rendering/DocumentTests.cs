using SlaLang.Rendering;

namespace SlaLang.Tests.Rendering;

/// <summary>From an agreement's text to the document.</summary>
public sealed class DocumentTests
{
    private const string Measured = """
        calendar office "Office" { timezone "America/New_York"; open mon to fri 09:00-17:00 }
        stream other "Other" { basis margin; quota 90_000 USD per month; split website 100% }
        rates website from 2026-04-01 { Opportunity -> Customer 25%; measured 2026-01-01 to 2026-03-31 }
        followup inbound "Inbound" {
          for MQL from website
          clock starts when assigned
          follow-ups 3 in total within 2 weeks
          spacing at least 1 business day, at most 14 days
          stops when Opportunity, replied
        }
        obligation volume "Volume" {
          marketing must deliver MQL by value, give or take 10%, every month
          over-delivery 3 months in a row is a breach
          on breach 2 months in a row escalate to "CRO"
        }
        obligation speed "Speed" { sales must contact MQL from website within 4 business hours for 95% of leads every month }
        metric large "Large companies" = share(leads where employees >= 200)
        obligation quality "Quality" { marketing must keep large at least 20% every quarter }
        clause "First" "Demand is **${demand(MQL, website, 2026-03)}**, the share ${share(leads where employees >= 200)}."
        test "one" { expect demand(MQL, website, quota: 500_000 USD) == 3_900 leads }
        """;

    [Theory]
    [InlineData("clause \"Costs\" \"Each bears its own.\"\nclause \"Disputes\" \"The CRO decides.\"")]
    [InlineData("let half = 50%\nclause \"Costs\" \"Each bears its own.\"\nmetric all \"All\" = count(leads)\nclause \"Disputes\" \"Both meet.\"\nclause \"Last\" \"A new one goes to the end.\"")]
    public void Clauses_keep_their_numbers_whatever_else_changes(string clauses)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(Html(Agreements.Published + "\n" + clauses, "Agreement"), "<[^>]*>|\\s", "");
        Assert.Contains("1.CostsEachbearsitsown.2.Disputes", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sales and Marketing")]
    [InlineData("3,900")]
    [InlineData("1,326 ÷ 34%")]
    [InlineData("1,087 ÷ 82% = 1,325.6098…, rounded up")]
    [InlineData("agreement.sla:17")]
    [InlineData("Dana, VP")]
    [InlineData("The default applies to business hours")]
    [InlineData("No time to close is declared for website and outbound")]
    public void The_published_example_is_calculated_in_words_and_figures(string expected) =>
        Assert.Contains(expected, Html(Agreements.Published.Replace("split website 60%, outbound rest", "split website 100%", StringComparison.Ordinal) + "\n" + "stream second { quota 500_000 USD per month; split outbound 100% }", "Sales and Marketing"), StringComparison.Ordinal);

    [Theory]
    [InlineData("April 1, 2026")]
    [InlineData("January 1, 2026 to March 31, 2026")]
    [InlineData("Marketing delivers the leads in the stage “MQL” that the plan demands, measured by their value, give or take 10%, every month.")]
    [InlineData("the promise is kept from 531,000\u00A0USD to 649,000\u00A0USD")]
    [InlineData("Sales contacts leads in the stage “MQL” from website within 4\u00A0business hours for at least 95% of them, every month.")]
    [InlineData("The clock starts when the lead is assigned. A new owner does not restart it. Only opening hours of the calendar “Office” count.")]
    [InlineData("A lead counts on the date in America/New_York on which it enters the stage.")]
    [InlineData("it reaches “Opportunity” or the contact has replied")]
    [InlineData("After 2 breaches in a row it is escalated to CRO.")]
    [InlineData("Marketing keeps “Large companies” at or above 20%, every quarter.")]
    [InlineData("<code>share(leads where employees &gt;= 200)</code>")]
    [InlineData("Formulas in this text stand for figures that are measured from the CRM.")]
    [InlineData("Test that the agreement carries: “one”.")]
    [InlineData("1,080,000\u00A0USD of margin over the term")]
    public void Every_promise_is_a_sentence(string expected) =>
        Assert.Contains(expected, Html(Agreements.Published + "\n" + Measured, "Agreement"), StringComparison.Ordinal);

    [Fact]
    public void A_figure_in_a_clause_is_the_plans()
    {
        var figure = Agreements.Evaluate(Agreements.Published + "\n" + Measured, "demand(MQL, website, 2026-03)");

        Assert.Contains($"<strong>{figure.Split(' ')[0]}</strong>", Html(Agreements.Published + "\n" + Measured, "Agreement"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "January 1, 2026", "Page ")]
    [InlineData("en-GB", "1 January 2026", "Page ")]
    [InlineData("fr-FR", "500\u202F000\u00A0USD", "\" sur \"")]
    public void The_locale_decides_the_language_and_the_figures(string locale, string figure, string page)
    {
        var text = Html(Agreements.Published.Replace("currency ", $"locale \"{locale}\"\n  currency ", StringComparison.Ordinal), "Accord");

        Assert.Contains($"<html lang=\"{locale}\">", text, StringComparison.Ordinal);
        Assert.Contains(figure, text, StringComparison.Ordinal);
        Assert.Contains(page, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_stands_on_every_page_and_at_the_signatures()
    {
        var digest = Agreements.Compile(Agreements.Published).Digest;
        var text = Html(Agreements.Published, "Published");

        Assert.Contains($"@bottom-left {{ content: \"Content digest {digest[7..23]}\"", text, StringComparison.Ordinal);
        Assert.Contains($"<p class=\"digest\">{digest}</p>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_of_a_file_does_not_show() =>
        Assert.DoesNotContain("folder", Html(Agreements.Published, "Published"), StringComparison.Ordinal);

    [Theory]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public void An_agreement_with_everything_is_rendered_in_every_format(string locale)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests/SlaLang.Tests/Parsing/whole-agreement.sla"));
        var compilation = Agreements.Compile(text);
        var plan = SlaEngine.Plan((compilation.Model ?? throw new InvalidOperationException()) with { Locale = locale });

        Assert.All(Enum.GetValues<DocumentFormat>(), format => Assert.Empty(DocumentRenderer.Render(new RenderRequest(plan, compilation.Digest, format)).Diagnostics));
    }

    private static string Html(string text, string title)
    {
        var source = new SlaLang.Text.SourceText("some/folder/agreement.sla", text.Replace("\"Published\"", $"\"{title}\"", StringComparison.Ordinal));
        var compilation = Compilation.Create(source, new Missing());
        var model = compilation.Model ?? throw new InvalidOperationException(string.Join("\n", compilation.Diagnostics.Select(diagnostic => $"{diagnostic.Location} {diagnostic.Message}")));
        var result = DocumentRenderer.Render(new RenderRequest(SlaEngine.Plan(model), Agreements.Compile(text).Digest, DocumentFormat.Html));
        Assert.Empty(result.Diagnostics);
        Assert.StartsWith("<!DOCTYPE html>", result.Text, StringComparison.Ordinal);
        return result.Text ?? "";
    }

    private sealed class Missing : ISourceProvider
    {
        public IncludedSource Find(SlaLang.Text.SourceText from, string path) => new(null, IncludeProblem.Missing);
    }
}
