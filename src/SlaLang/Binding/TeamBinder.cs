using System.Collections.Immutable;
using Fractions;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Binding;

internal sealed class TeamBinder(BindingContext context)
{
    public void Bind(TeamSyntax syntax)
    {
        var given = new Dictionary<string, Location>();
        var signatories = ImmutableArray.CreateBuilder<Signatory>();
        Capacity? capacity = null;
        foreach (var item in syntax.Items)
        {
            if (item is SignatorySyntax signatory)
            {
                signatories.Add(new Signatory(signatory.Person.Value, signatory.Position.Value, signatory.Location));
            }
            else if (item is CapacitySyntax line && context.IsFirst(given, "capacity", line))
            {
                capacity = Capacity(line);
            }
        }

        context.Teams.Declare(syntax.Name, new TeamSymbol(syntax.Name.Text, syntax.Title?.Value ?? syntax.Name.Text, syntax.Location)
        {
            Signatories = signatories.ToImmutable(),
            Capacity = capacity,
        });
    }

    private Capacity? Capacity(CapacitySyntax syntax)
    {
        var reps = context.Quantities.Amount(syntax.People, "the capacity of a team", "reps");
        Fraction? leads = null;
        Fraction? touches = null;
        foreach (var each in syntax.Each)
        {
            if (!IsTouches(each) && IsOtherThanLeads(each))
            {
                context.Say(TypeDiagnostics.WrongNoun(each.Quantity.Location, each.Quantity.Location.Text, "what a rep can take", each.Period.Text == "day" ? "touches" : "leads"));
            }
            else if (IsTouches(each))
            {
                touches = PerPeriod(each, "the touches of a rep", "touches", "day");
            }
            else
            {
                leads = PerPeriod(each, "the leads of a rep", "leads", "month");
            }
        }

        return reps is null ? null : new Capacity(reps.Value, leads, touches, syntax.Location);
    }

    private static bool IsTouches(PerPeriodSyntax each) => each.Quantity is UnitQuantitySyntax unit && Unit.NounOf(unit.Unit.Text) == "touches";

    /// <summary>A unit that is neither leads nor touches; a bare number may still be either.</summary>
    private static bool IsOtherThanLeads(PerPeriodSyntax each) => each.Quantity is not BareQuantitySyntax && !(each.Quantity is UnitQuantitySyntax unit && Unit.NounOf(unit.Unit.Text) == "leads");

    private Fraction? PerPeriod(PerPeriodSyntax each, string what, string noun, string period)
    {
        if (each.Period.Text != period)
        {
            context.Say(TypeDiagnostics.UnknownPeriod(each.Period.Location, each.Period.Text, $"{noun} are counted `per {period}`"));
            return null;
        }

        return context.Quantities.Amount(each.Quantity, what, noun);
    }
}
