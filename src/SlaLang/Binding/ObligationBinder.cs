using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Binding;

internal sealed class ObligationBinder(BindingContext context, DutyBinder duties, FollowupBinder followups)
{
    public void Bind(ObligationSyntax syntax)
    {
        var given = new Dictionary<string, Location>();
        var obligation = new ObligationSymbol(syntax.Name.Text, syntax.Title?.Value ?? syntax.Name.Text, syntax.Location);
        obligation = syntax.Items.Aggregate(obligation, (sofar, item) => With(sofar, item, given));
        if (!syntax.Items.Any(item => item is DutyLineSyntax) && !syntax.IsBroken)
        {
            context.Say(BindingDiagnostics.NoDuty(syntax.Name.Location, syntax.Name.Text));
        }

        CheckEffects(syntax);
        context.Obligations.Declare(syntax.Name, obligation);
    }

    private ObligationSymbol With(ObligationSymbol obligation, ObligationItemSyntax item, Dictionary<string, Location> given) => item switch
    {
        DutyLineSyntax line when duties.Bind(line) is { } duty => obligation with { Duties = obligation.Duties.Add(duty) },
        OverDeliverySyntax over when context.IsFirst(given, "over-delivery", over) => obligation with { OverDeliveryMonths = Months(over) },
        OnBreachSyntax breach => obligation with { Consequences = obligation.Consequences.AddRange(Consequences(breach)) },
        UnansweredSyntax unanswered when context.IsFirst(given, "unanswered", unanswered) => obligation with { UnansweredCountsAsAccepted = true },
        ObligationClockSyntax clock when context.IsFirst(given, "clock", clock) => obligation with { Clock = followups.Clock(clock.Clock) },
        ObligationKindsSyntax kinds when context.IsFirst(given, "kinds", kinds) => obligation with { Kinds = followups.Kinds(kinds.Kinds) },
        ObligationMeansSyntax means when context.IsFirst(given, "means", means) => obligation with { Means = context.Expressions.Prose(means.Text) },
        _ => obligation,
    };

    private Declared<int>? Months(OverDeliverySyntax syntax) =>
        InARow(syntax.InARow, "over-delivery") is { } count ? new Declared<int>(count, syntax.Location) : null;

    private IEnumerable<Consequence> Consequences(OnBreachSyntax syntax)
    {
        var count = syntax.InARow is { } written ? InARow(written, "the breaches") : 1;
        return count is { } inARow ? [new Consequence(inARow, syntax.Escalates, syntax.Whom.Value, syntax.Location)] : [];
    }

    /// <summary>`3 months in a row` counts final periods of the duty, whichever word names them.</summary>
    private int? InARow(QuantitySyntax written, string what)
    {
        if (written is UnitQuantitySyntax { IsBusiness: false } unit && Unit.Find(unit.Unit.Text) is not null)
        {
            return context.Quantities.Whole(new BareQuantitySyntax(unit.Number, unit.Location), what);
        }

        context.Say(TypeDiagnostics.WrongNoun(written.Location, written.Location.Text, what, "months"));
        return null;
    }

    private void CheckEffects(ObligationSyntax syntax)
    {
        var kinds = syntax.Items.OfType<DutyLineSyntax>().Select(line => line.Duty).ToArray();
        foreach (var item in syntax.Items)
        {
            var (line, reason) = item switch
            {
                OverDeliverySyntax when !kinds.Any(duty => duty is DeliverDutySyntax) => ("over-delivery", "no duty of this obligation delivers leads"),
                UnansweredSyntax when !kinds.Any(duty => duty is DecideDutySyntax) => ("unanswered", "no duty of this obligation accepts or rejects leads"),
                ObligationKindsSyntax when !kinds.Any(duty => duty is ContactDutySyntax) => ("kinds", "no duty of this obligation contacts leads"),
                ObligationClockSyntax when !kinds.Any(duty => duty is ContactDutySyntax or DecideDutySyntax) => ("clock", "no duty of this obligation runs against a clock of its own"),
                _ => ("", ""),
            };
            if (line.Length > 0 && kinds.Length > 0)
            {
                context.Say(BindingDiagnostics.LineWithoutEffect(item.Location, line, reason));
            }
        }
    }
}
