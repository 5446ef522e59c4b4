using System.Collections.Immutable;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>Excuses, tests and scenarios.</summary>
internal sealed class RuleBinder(BindingContext context, RatesBinder rates)
{
    private readonly Dictionary<string, ValueType> customFields = CustomFields.Declared(context.Declarations);

    private readonly Dictionary<string, Location> scenarios = [];

    private static readonly string[] Facts = ["lead", "touch", "deal", "owner_change", "status_change"];

    public Excuse? Excuse(ExcuseSyntax syntax)
    {
        var obligation = context.Obligations.Find(syntax.Obligation);
        var from = syntax.From is null ? null : context.Dates.Instant(syntax.From);
        var to = syntax.To is null ? null : EndOf(syntax.To);
        if (from > to)
        {
            context.Say(BindingDiagnostics.ExcuseEndsFirst(syntax.Location));
        }

        return obligation is null ? null : new Excuse([.. syntax.Leads.Select(lead => lead.Value)], from, to, obligation, syntax.Reason.Value, syntax.Approver.Value, syntax.Location);
    }

    /// <summary>A window up to a date includes the whole of it.</summary>
    private LocalDateTime? EndOf(InstantSyntax to) =>
        context.Dates.Instant(to) is not { } end ? null : to.Time is null ? end.PlusDays(1).PlusTicks(-1) : end;

    public AgreementTest Test(TestSyntax syntax)
    {
        var given = new Dictionary<string, Location>();
        LocalDateTime? asOf = null;
        var facts = ImmutableArray.CreateBuilder<GivenFact>();
        var expectations = ImmutableArray.CreateBuilder<Expression>();
        foreach (var item in syntax.Items)
        {
            if (item is AsOfSyntax line && context.IsFirst(given, "as of", line))
            {
                asOf = context.Dates.Instant(line.Instant);
            }
            else if (item is ExpectSyntax expect)
            {
                expectations.Add(context.Expressions.Condition(expect.Expression, "what a test expects"));
            }
            else if (item is GivenSyntax fact && Given(fact) is { } known)
            {
                facts.Add(known);
            }
        }

        if (expectations.Count == 0 && !syntax.IsBroken)
        {
            context.Say(BindingDiagnostics.NothingExpected(syntax.Title.Location, syntax.Title.Value));
        }

        return new AgreementTest(syntax.Title.Value, facts.ToImmutable(), asOf, expectations.ToImmutable(), syntax.Location);
    }

    public Scenario Scenario(ScenarioSyntax syntax, StreamBinder streams)
    {
        if (!scenarios.TryAdd(syntax.Title.Value, syntax.Title.Location))
        {
            context.Say(BindingDiagnostics.SecondScenario(syntax.Title.Location, syntax.Title.Value, scenarios[syntax.Title.Value]));
        }

        var changed = syntax.Overrides.OfType<RatesSyntax>().Select(rates.Bind).OfType<RatesSymbol>().ToImmutableArray();
        rates.CheckEqual(changed);
        var quotas = Merged(syntax.Overrides.OfType<StreamSyntax>()).Select(streams.Override).OfType<StreamSymbol>().ToImmutableArray();
        return new Scenario(syntax.Title.Value, changed, quotas, syntax.Location) { Lines = [.. syntax.Overrides.SelectMany(Lines)] };
    }

    private static IEnumerable<SupposedLine> Lines(DeclarationSyntax block) => block switch
    {
        RatesSyntax rates => rates.Items.Select(item => new SupposedLine(HeaderOf(rates), item.Location)),
        StreamSyntax stream => stream.Items.Select(item => new SupposedLine(stream.Name.Text, item.Location)),
        _ => [],
    };

    private static string HeaderOf(RatesSyntax rates) =>
        $"{rates.Lead.Text}{(rates.Stream is { } stream ? $" in {stream.Text}" : "")}{(rates.From is { } from ? $" from {from.Location.Text}" : "")}";

    /// <summary>Several blocks of one stream are one block.</summary>
    private static IEnumerable<StreamSyntax> Merged(IEnumerable<StreamSyntax> blocks) =>
        blocks.GroupBy(block => block.Name.Text).Select(group => group.First() with { Items = [.. group.SelectMany(block => block.Items)] });

    private GivenFact? Given(GivenSyntax syntax)
    {
        if (!Facts.Contains(syntax.Kind.Text))
        {
            context.Say(BindingDiagnostics.UnknownFact(syntax.Kind.Location, syntax.Kind.Text, Suggestions.DidYouMean(syntax.Kind.Text, Facts, "write `given` with one of")));
            return null;
        }

        var kind = syntax.Kind.Text == "touch" ? "touches" : syntax.Kind.Text + "s";
        var fields = syntax.Fields.Select(field => Field(kind, field)).OfType<GivenField>();
        return new GivenFact(syntax.Kind.Text, syntax.Id?.Value, [.. fields], syntax.Location);
    }

    private GivenField? Field(string kind, GivenFieldSyntax syntax)
    {
        var known = SourceBinder.ColumnsOf(kind, context);
        var isCustom = customFields.ContainsKey($"{kind}.{syntax.Field.Text}");
        var guess = known.Contains(syntax.Field.Text) || isCustom ? null : Suggestions.Closest(syntax.Field.Text, known);
        if (guess is not null)
        {
            context.Say(BindingDiagnostics.UnknownColumn(syntax.Field.Location, kind, syntax.Field.Text, $"did you mean `{guess}`?"));
            return null;
        }

        return new GivenField(syntax.Field.Text, Value(kind, syntax), syntax.Location);
    }

    /// <summary>A bare word after a text field (`kind call`, `direction outbound`) is that text.</summary>
    private Expression Value(string kind, GivenFieldSyntax syntax)
    {
        var isText = !(FactFields.Of(kind)?.TryGetValue(syntax.Field.Text, out var type) ?? false) || type == ValueKind.Text;
        return syntax.Value is NameExpressionSyntax word && isText
            ? new LiteralExpression(new TextValue(word.Name.Text), ValueType.Text, word.Location)
            : context.Expressions.Bind(syntax.Value);
    }
}
