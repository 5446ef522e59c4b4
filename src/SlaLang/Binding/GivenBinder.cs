using System.Collections.Immutable;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>The facts that one test gives: each field against its type, each fact against the leads that are given.</summary>
/// <param name="context">What binders share.</param>
/// <param name="isWhole">False where a line of the test could not be read, so that no lead is called missing.</param>
internal sealed class GivenBinder(BindingContext context, bool isWhole)
{
    private static readonly string[] Facts = ["lead", "touch", "deal", "owner_change", "status_change"];

    private readonly GivenFieldBinder fields = new(context);
    private readonly Dictionary<string, Location> leads = new(StringComparer.Ordinal);

    /// <param name="given">The lines, in their order.</param>
    /// <param name="asOf">The instant as of which the test looks, and its line; null where there is none.</param>
    public ImmutableArray<GivenFact> Bind(ImmutableArray<GivenSyntax> given, (LocalDateTime Instant, Location Line)? asOf)
    {
        ImmutableArray<GivenFact> facts = [.. given.Select(Fact).OfType<GivenFact>()];
        foreach (var fact in facts)
        {
            CheckLead(fact);
            CheckTime(fact, asOf);
        }

        return facts;
    }

    private GivenFact? Fact(GivenSyntax syntax)
    {
        var kind = syntax.Kind.Text;
        if (!Facts.Contains(kind))
        {
            context.Say(BindingDiagnostics.UnknownFact(syntax.Kind.Location, kind, Suggestions.DidYouMean(kind, Facts, "write `given` with one of")));
            return null;
        }

        var first = new Dictionary<string, Location>();
        var known = new List<GivenField>();
        foreach (var field in syntax.Fields)
        {
            if (!first.TryAdd(field.Field.Text, field.Location))
            {
                context.Say(BindingDiagnostics.GivenTwice(field.Location, field.Field.Text, GivenFieldBinder.Noun(kind), first[field.Field.Text]));
            }
            else if (fields.Bind(kind, field) is { } bound)
            {
                known.Add(bound);
            }
        }

        var fact = new GivenFact(kind, syntax.Id?.Value ?? TextOf(known, "id"), [.. known], syntax.Location);
        CheckWhole(fact, first.Keys);
        Remember(fact, syntax);
        return fact;
    }

    private void Remember(GivenFact fact, GivenSyntax syntax)
    {
        if (fact.Kind != "lead")
        {
            return;
        }

        if (fact.Id is not { Length: > 0 } id)
        {
            context.Say(BindingDiagnostics.LeadWithoutId(syntax.Kind.Location));
        }
        else if (!leads.TryAdd(id, syntax.Id?.Location ?? syntax.Location))
        {
            context.Say(BindingDiagnostics.SameLeadTwice(syntax.Id?.Location ?? syntax.Location, id, leads[id]));
        }
    }

    /// <summary>What a fact must have to mean anything.</summary>
    private void CheckWhole(GivenFact fact, IReadOnlyCollection<string> given)
    {
        string[] needed = fact.Kind switch
        {
            "touch" => ["lead", "at"],
            "owner_change" or "status_change" => ["lead", "at", "to"],
            _ => [],
        };
        if (needed.FirstOrDefault(field => !given.Contains(field)) is { } missing)
        {
            context.Say(BindingDiagnostics.GivenWithout(fact.Location, GivenFieldBinder.Noun(fact.Kind), missing, Example(fact.Kind)));
        }
    }

    private static string Example(string kind) => kind switch
    {
        "touch" => "given touch lead \"L-1\", at 2026-02-02 10:00, kind call",
        "owner_change" => "given owner_change lead \"L-1\", at 2026-02-02 10:00, from \"ana\", to \"ben\"",
        _ => "given status_change lead \"L-1\", at 2026-02-02 10:00, to on_hold",
    };

    private void CheckLead(GivenFact fact)
    {
        if (!isWhole || fact.Kind == "lead" || fact.Fields.FirstOrDefault(field => field.Name == "lead") is not { Value: LiteralExpression { Value: TextValue { Text: var id } } named } || leads.ContainsKey(id))
        {
            return;
        }

        var help = Suggestions.Closest(id, leads.Keys) is { } close ? $"did you mean \"{close}\"?" : $"add a line such as `given lead \"{id}\" type …`";
        context.Say(BindingDiagnostics.LeadNotGiven(named.Location, id, help));
    }

    /// <summary>What is later than the test looks is left out; an instant that starts or ends nothing would go unnoticed.</summary>
    private void CheckTime(GivenFact fact, (LocalDateTime Instant, Location Line)? asOf)
    {
        foreach (var field in fact.Fields)
        {
            if (asOf is var (instant, line) && Local(field.Value) is { } at && at > instant)
            {
                context.Say(BindingDiagnostics.GivenAfterAsOf(field.Value.Location, field.Value.Location.Text, line));
                return;
            }
        }
    }

    private static LocalDateTime? Local(Expression value) => value switch
    {
        LiteralExpression { Value: InstantValue instant } => instant.Local,
        LiteralExpression { Value: DateValue date } => date.Date.AtMidnight(),
        _ => null,
    };

    private static string? TextOf(IEnumerable<GivenField> fields, string name) =>
        fields.FirstOrDefault(field => field.Name == name)?.Value is LiteralExpression { Value: TextValue text } ? text.Text : null;
}
