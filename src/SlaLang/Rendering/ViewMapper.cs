using System.Collections.Immutable;
using Scriban.Runtime;
using SlaLang.Rendering.Markup;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering;

/// <summary>Gives the view to a template field by field, every text escaped for the template's format. An empty text is null, so that `if` tells.</summary>
internal sealed partial class ViewMapper(DocumentMarkup markup)
{
    public ScriptObject Map(AgreementView view) => new()
    {
        ["document"] = Document(view.Document),
        ["parties"] = Each(view.Parties, Party),
        ["goal"] = Goal(view.Goal),
        ["stages"] = Each(view.Stages, Stage),
        ["lead_types"] = Each(view.LeadTypes, LeadType),
        ["streams"] = Each(view.Streams, Stream),
        ["rates"] = Each(view.Rates, Rates),
        ["calculations"] = Each(view.Calculations, Calculation),
        ["plan"] = Plan(view.Plan),
        ["chart"] = Chart(view.Chart),
        ["duties"] = Each(view.Duties, TeamDuties),
        ["followups"] = Each(view.Followups, Followup),
        ["calendar"] = Calendar(view.Calendar),
        ["governance"] = Governance(view.Governance),
        ["clauses"] = Each(view.Clauses, Clause),
        ["conventions"] = Conventions(view.Conventions),
        ["measurement"] = Measurement(view.Measurement),
    };

    private ScriptObject Document(DocumentFacts facts) => new()
    {
        ["title"] = Text(facts.Title),
        ["version"] = Text(facts.Version),
        ["language"] = Text(facts.Language),
        ["locale"] = Text(facts.Locale),
        ["source"] = Text(facts.Source),
        ["term_from"] = Text(facts.TermFrom),
        ["term_to"] = Text(facts.TermTo),
        ["currency"] = Text(facts.Currency),
        ["digest"] = Text(facts.Digest),
        ["short_digest"] = Text(facts.ShortDigest),
    };

    private ScriptObject Party(PartyView party) => new()
    {
        ["team"] = Text(party.Team),
        ["signatories"] = Each(party.Signatories, signatory => new ScriptObject
        {
            ["person"] = Text(signatory.Person),
            ["position"] = Text(signatory.Position),
            ["digital"] = Optional(signatory.Digital, digital => new ScriptObject
            {
                ["stands"] = digital.Stands,
                ["date"] = Text(digital.Date),
                ["key"] = Text(digital.Key),
            }),
            ["signature_tag"] = Text(signatory.SignatureTag),
            ["date_tag"] = Text(signatory.DateTag),
        }),
        ["capacity"] = Optional(party.Capacity, capacity => new ScriptObject
        {
            ["reps"] = Text(capacity.Reps),
            ["leads_per_month"] = Text(capacity.LeadsPerMonth),
            ["touches_per_day"] = Text(capacity.TouchesPerDay),
        }),
    };

    private ScriptObject Goal(GoalView goal) => new()
    {
        ["text"] = Optional(goal.Text, Prose),
        ["streams"] = Each(goal.Streams, stream => new ScriptObject
        {
            ["stream"] = Text(stream.Stream),
            ["basis"] = Text(stream.Basis),
            ["quota"] = Text(stream.Quota),
            ["retained"] = Text(stream.Retained),
            ["target"] = Text(stream.Target),
        }),
    };

    private ScriptObject Clause(ClauseView clause) => new()
    {
        ["number"] = Text(clause.Number),
        ["title"] = Text(clause.Title),
        ["text"] = Prose(clause.Text),
    };

    private ScriptObject Prose(ProseView prose) => new()
    {
        ["body"] = markup.Prose(prose),
        ["has_open_figures"] = prose.HasOpenFigures,
        ["measured_as_of"] = Text(prose.MeasuredAsOf),
    };

    private ScriptObject Measurement(MeasurementView measurement) => new()
    {
        ["metrics"] = Each(measurement.Metrics, metric => new ScriptObject
        {
            ["title"] = Text(metric.Title),
            ["formula"] = Code(metric.Formula),
            ["source"] = Text(metric.Source),
        }),
        ["tests"] = Texts(measurement.Tests),
        ["scenarios"] = Texts(measurement.Scenarios),
        ["sources"] = Each(measurement.Sources, source => new ScriptObject
        {
            ["kind"] = Text(source.Kind),
            ["path"] = Text(source.Path),
        }),
        ["excuses"] = Each(measurement.Excuses, Excuse),
    };

    private ScriptObject Excuse(ExcuseView excuse) => new()
    {
        ["obligation"] = Text(excuse.Obligation),
        ["leads"] = Text(excuse.Leads),
        ["from"] = Text(excuse.From),
        ["to"] = Text(excuse.To),
        ["reason"] = Text(excuse.Reason),
        ["approver"] = Text(excuse.Approver),
    };

    private string? Text(string plain) => plain.Length == 0 ? null : markup.Text(plain);

    private string? Code(string written) => written.Length == 0 ? null : markup.Code(written);

    private ScriptArray Texts(ImmutableArray<string> texts) => [.. texts.Select(markup.Text)];

    private static ScriptArray Each<T>(ImmutableArray<T> items, Func<T, ScriptObject> map) => [.. items.Select(map)];

    private static ScriptObject? Optional<T>(T? item, Func<T, ScriptObject> map)
        where T : class => item is null ? null : map(item);
}
