using System.Collections.Immutable;
using System.Diagnostics;
using Fractions;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>What a team must do.</summary>
internal sealed class DutyBinder(BindingContext context, FunnelBinder funnel)
{
    private static readonly string[] CountedWays = ["gross", "accepted", "net"];

    /// <summary>The two parties and where they are named; empty while that is not known.</summary>
    public Declared<ImmutableArray<TeamSymbol>>? Parties { get; set; }

    public Duty? Bind(DutyLineSyntax line)
    {
        var team = Team(line.Team);
        var guard = line.Guard is null ? null : context.Expressions.Condition(line.Guard, "what follows `when`");
        return line.Duty switch
        {
            DeliverDutySyntax duty => Deliver(duty, team, guard, line.Location),
            ContactDutySyntax duty => Contact(duty, team, guard, line.Location),
            FollowDutySyntax duty => Follow(duty, team, guard, line.Location),
            DecideDutySyntax duty => Decide(duty, team, guard, line.Location),
            ConvertDutySyntax duty => Convert(duty, team, guard, line.Location),
            ReachDutySyntax duty => Reach(duty, team, guard, line.Location),
            KeepDutySyntax duty => Keep(duty, team, guard, line.Location),
            _ => throw new UnreachableException(line.Duty.GetType().Name),
        };
    }

    private TeamSymbol? Team(NameSyntax name)
    {
        var team = context.Teams.Find(name);
        if (team is not null && Parties is { } parties && !parties.Value.Contains(team))
        {
            context.Say(BindingDiagnostics.NotParty(name.Location, name.Text, parties.Location));
        }

        return team;
    }

    private DeliverDuty? Deliver(DeliverDutySyntax syntax, TeamSymbol? team, Expression? guard, Location at)
    {
        var stage = context.Stages.Find(syntax.Stage);
        var leads = funnel.LeadTypes(syntax.Leads);
        var terms = DeliverTerms(syntax);
        var every = context.Dates.Recurrence(syntax.Every);
        return team is null || stage is null || every is null ? null : new DeliverDuty(team, guard, stage, leads, terms, every.Value, at);
    }

    private DeliverTerms DeliverTerms(DeliverDutySyntax syntax)
    {
        var given = new Dictionary<string, Location>();
        var terms = new DeliverTerms(false, Rate.Whole, null, CountedAs.Gross, false);
        foreach (var term in syntax.Terms)
        {
            terms = term switch
            {
                DeliverBySyntax by when context.IsFirst(given, "by", by) => terms with { ByValue = by.ByValue },
                GiveOrTakeSyntax band when IsOnlyBand(given, band) => GiveOrTake(terms, band),
                DeliverAtLeastSyntax least when IsOnlyBand(given, least) => AtLeast(terms, least),
                CountsSyntax counts when context.IsFirst(given, "counts", counts) => terms with { Counts = Counts(counts.What) },
                EachTypeSyntax => terms with { EachType = true },
                _ => terms,
            };
        }

        return terms;
    }

    private bool IsOnlyBand(Dictionary<string, Location> given, DeliverTermSyntax term)
    {
        if (given.TryAdd("band", term.Location))
        {
            return true;
        }

        context.Say(BindingDiagnostics.TwoTolerances(term.Location, given["band"]));
        return false;
    }

    private DeliverTerms GiveOrTake(DeliverTerms terms, GiveOrTakeSyntax syntax) => context.Quantities.Rate(syntax.Tolerance, "the tolerance", allowsZero: true) is { } tolerance
        ? terms with { Least = tolerance.Rest, Most = new Rate(Fraction.One + tolerance.Value) }
        : terms;

    private DeliverTerms AtLeast(DeliverTerms terms, DeliverAtLeastSyntax syntax) =>
        context.Quantities.Rate(syntax.Share, "the least share of the demand") is { } least ? terms with { Least = least } : terms;

    private CountedAs Counts(NameSyntax name)
    {
        var found = Array.IndexOf(CountedWays, name.Text);
        if (found < 0)
        {
            context.Say(BindingDiagnostics.UnknownCount(name.Location, name.Text, Suggestions.DidYouMean(name.Text, CountedWays, "write `counts` with one of")));
        }

        return (CountedAs)Math.Max(0, found);
    }

    private ContactDuty? Contact(ContactDutySyntax syntax, TeamSymbol? team, Expression? guard, Location at)
    {
        var scope = Scope(syntax.Stage, syntax.Leads);
        var limit = context.Quantities.Time(syntax.Limit, "the time to the first contact");
        var share = context.Quantities.Rate(syntax.Share, "the share of leads");
        var every = context.Dates.Recurrence(syntax.Every);
        return team is null || scope is null || limit is null || share is null || every is null
            ? null
            : new ContactDuty(team, guard, scope, limit.Value, syntax.OrRejection, share.Value, every.Value, at);
    }

    private FollowDuty? Follow(FollowDutySyntax syntax, TeamSymbol? team, Expression? guard, Location at)
    {
        var followup = context.Followups.Find(syntax.Followup);
        var share = context.Quantities.Rate(syntax.Share, "the share of leads");
        var every = context.Dates.Recurrence(syntax.Every);
        return team is null || followup is null || share is null || every is null ? null : new FollowDuty(team, guard, followup, share.Value, every.Value, at);
    }

    private DecideDuty? Decide(DecideDutySyntax syntax, TeamSymbol? team, Expression? guard, Location at)
    {
        var scope = Scope(syntax.Stage, syntax.Leads);
        var limit = context.Quantities.Time(syntax.Limit, "the time to decide");
        var share = context.Quantities.Rate(syntax.Share, "the share of leads");
        var every = context.Dates.Recurrence(syntax.Every);
        return team is null || scope is null || limit is null || share is null || every is null
            ? null
            : new DecideDuty(team, guard, scope, limit.Value, share.Value, every.Value, at);
    }

    private ConvertDuty? Convert(ConvertDutySyntax syntax, TeamSymbol? team, Expression? guard, Location at)
    {
        var goal = Goal(syntax.Rate, syntax.Pair, syntax.Leads, syntax.Window);
        var every = context.Dates.Recurrence(syntax.Every);
        return team is null || goal is null || every is null ? null : new ConvertDuty(team, guard, goal, every.Value, at);
    }

    private ReachDuty? Reach(ReachDutySyntax syntax, TeamSymbol? team, Expression? guard, Location at)
    {
        var goal = Goal(syntax.Rate, syntax.Pair, syntax.Leads, syntax.Window);
        var by = context.Dates.Date(syntax.By);
        if (by is { } date && !context.IsInTerm(date))
        {
            context.Say(BindingDiagnostics.DateOutsideTerm(syntax.By.Location, syntax.By.Text, context.TermText));
        }

        return team is null || goal is null || by is null ? null : new ReachDuty(team, guard, goal, by.Value, at);
    }

    private KeepDuty? Keep(KeepDutySyntax syntax, TeamSymbol? team, Expression? guard, Location at)
    {
        var expression = context.Expressions.Bind(syntax.Expression);
        var bound = syntax.Bound is null ? null : context.Expressions.Bind(new QuantityExpressionSyntax(syntax.Bound.Amount, syntax.Bound.Amount.Location));
        var every = context.Dates.Recurrence(syntax.Every);
        CheckBound(expression, bound);
        var value = (bound as LiteralExpression)?.Value;
        return team is null || every is null || expression.Type.IsError || (bound is not null && value is null)
            ? null
            : new KeepDuty(team, guard, expression, value is null || syntax.Bound is null ? null : new KeepBound(syntax.Bound.IsLeast, value), every.Value, at);
    }

    private void CheckBound(Expression expression, Expression? bound)
    {
        if (bound is null && expression.Type.Kind is not (ValueKind.Boolean or ValueKind.Error))
        {
            context.Say(ExpressionDiagnostics.KeepWhat(expression.Location, expression.Type.ToString(), ConditionAdvice.ForKept(expression)));
        }
        else if (bound is not null && Operations.Of(BinarySign.AtLeast, expression.Type, bound.Type) is null)
        {
            context.Say(ExpressionDiagnostics.BoundWhat(bound.Location, (expression.Type.ToString(), expression.Location), (bound.Type.ToString(), bound.Location), ConditionAdvice.ForBound(expression, bound, context.Quantities.Currency?.Code ?? "USD")));
        }
    }

    private LeadScope? Scope(NameSyntax stage, ImmutableArray<NameSyntax> leads)
    {
        var symbol = context.Stages.Find(stage);
        var types = funnel.LeadTypes(leads);
        return symbol is null ? null : new LeadScope(symbol, types);
    }

    private ConversionGoal? Goal(QuantitySyntax rate, PairSyntax pair, ImmutableArray<NameSyntax> leads, QuantitySyntax window)
    {
        var stages = context.Pair(pair, "promise the rate of one step, or the share that must get there: `must keep share(leads where reached(Customer)) at least 5% every quarter`");
        var goal = context.Quantities.Rate(rate, $"the promised rate of `{pair.From.Text} -> {pair.To.Text}`");
        var types = funnel.LeadTypes(leads);
        var time = context.Quantities.Time(window, "the window");
        return stages is { } known && goal is { } value && time is { } amount ? new ConversionGoal(value, known.From, known.To, types, amount) : null;
    }
}
