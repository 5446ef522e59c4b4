using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using SlaLang.Formatting;
using SlaLang.Model;
using SlaLang.Text;

namespace SlaLang.Comparing;

/// <summary>Formulas, clauses, excuses, scenarios and tests.</summary>
internal sealed class RuleTerms(AgreementModel model, Stakes stakes)
{
    private const string Written = "uuuu-MM-dd HH:mm";

    public IEnumerable<Term> All() =>
    [
        .. model.Metrics.Select(Metric),
        .. model.Clauses.Select(Clause),
        .. model.Excuses.Select(Excuse),
        .. model.Scenarios.Select(Scenario),
        .. model.Tests.Select(Test),
    ];

    private Term Metric(MetricSymbol metric) => new(TermKind.Metric, $"{(metric.IsLet ? "let" : "metric")} {metric.Name}", "", metric.Location)
    {
        Meaning = Meanings.Of(metric.Expression),
        Text = WrittenText.Of(metric.Expression.Location),
        Stakes = Stakes.Unclear(stakes.Keepers(metric)),
        Children = [new Term(TermKind.Title, $"metric {metric.Name}", "title", metric.Location.FirstLine()) { Meaning = metric.Title, Text = metric.Title }],
    };

    private Term Clause(Clause clause) => new(TermKind.Clause, $"clause \"{clause.Title}\"", "", clause.Location.FirstLine())
    {
        Meaning = Meanings.Of(clause.Text),
        Text = WrittenText.Of(clause.Text.Location),
        Stakes = Stakes.Unclear(stakes.Everybody),
    };

    private static Term Excuse(Excuse excuse)
    {
        var leads = excuse.Leads.IsEmpty ? $"{Instant(excuse.From)} to {Instant(excuse.To)}" : TermTexts.Quoted(excuse.Leads.Order(StringComparer.Ordinal));
        var reason = Meanings.All(excuse.Reason, excuse.Approver);
        var whole = Meanings.All(leads, reason);
        return new Term(TermKind.Excuse, $"obligation {excuse.Obligation.Name}", "excuse", excuse.Location)
        {
            Meaning = whole,
            Text = $"{WrittenText.Of(excuse.Location)}",
            Keys = [whole, leads, reason],
            Weight = new WordsWeight(excuse.Leads.IsEmpty ? [leads] : excuse.Leads, false),
            Stakes = Stakes.MoreIsLooser(Stakes.TeamsOf(excuse.Obligation.Duties)),
        };
    }

    /// <summary>To the tick, for a window up to a date ends with its last.</summary>
    private static string Instant(LocalDateTime? instant) => instant is { } known ? LocalDateTimePattern.ExtendedIso.Format(known) : "";

    private static Term Scenario(Scenario scenario) => new(TermKind.Scenario, $"scenario \"{scenario.Title}\"", "", scenario.Location.FirstLine())
    {
        Meaning = Meanings.Of([.. new RatesTerms([]).Of(scenario.Rates), .. new StreamTerms([]).Of(scenario.Streams)]),
        Text = string.Join("; ", scenario.Lines.Select(line => $"{line.Block}: {WrittenText.Of(line.Location)}")),
    };

    private static Term Test(AgreementTest test) => new(TermKind.Test, $"test \"{test.Title}\"", "", test.Location.FirstLine())
    {
        Meaning = Meanings.All(
            Meanings.All(test.Given.Select(Given).Order(StringComparer.Ordinal)),
            test.AsOf is { } asOf ? LocalDateTimePattern.CreateWithInvariantCulture(Written).Format(asOf) : "",
            Meanings.All(test.Expectations.Select(Meanings.Of).Order(StringComparer.Ordinal))),
        Text = string.Join("; ", test.Given.Select(given => WrittenText.Of(given.Location)).Concat(test.Expectations.Select(expectation => $"expect {WrittenText.Of(expectation.Location)}"))),
    };

    private static string Given(GivenFact given) => Meanings.All(given.Kind, given.Id ?? "", Meanings.All(given.Fields.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => $"{field.Name} {Meanings.Of(field.Value)}")));
}
