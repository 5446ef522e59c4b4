using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>Holds a plan's leads, and the touches that the follow-up rules imply for them, against what each team can take (language design, section 5, step 11).</summary>
internal sealed class CapacityPlanner(AgreementModel model, ImmutableArray<StreamPlan> streams)
{
    public ImmutableArray<CapacityCheck> Check()
    {
        var term = model.Term.Value;
        var months = streams.SelectMany(stream => stream.Types).SelectMany(type => type.Deliveries).Select(delivery => delivery.Month).Where(month => month >= term.From.ToYearMonth()).Distinct().Order(YearMonthOrder.Instance).ToArray();
        return [.. model.Teams.SelectMany(team => team.Capacity is { } terms ? months.Select(month => Check(team, terms, month)) : [])];
    }

    private CapacityCheck Check(TeamSymbol team, Capacity terms, YearMonth month)
    {
        var types = streams.SelectMany(stream => stream.Types).ToArray();
        var leads = Sum(types.Select(type => type.DeliveredIn(month)?.Leads ?? BigInteger.Zero));
        var touches = Sum(types.Select(type => Touches(type, month)));
        var openDays = month.ToDateInterval().Count(model.Calendar.Opening.IsOpenOn);
        var leadCapacity = terms.LeadsPerMonth is { } perMonth ? terms.Reps * perMonth : (Fraction?)null;
        var touchesPerRep = terms.TouchesPerDay is { } perDay ? perDay * new Fraction(openDays) : (Fraction?)null;
        var needed = BigInteger.Max(Needed(leads, terms.LeadsPerMonth), Needed(touches, touchesPerRep));
        return new CapacityCheck(team, terms, month, leads, leadCapacity, touches, touchesPerRep is { } each ? terms.Reps * each : null, openDays, needed);
    }

    private static BigInteger Needed(BigInteger load, Fraction? perRep) =>
        perRep is { IsZero: false } each ? Exact.Ceiling(new Fraction(load) / each) : BigInteger.Zero;

    /// <summary>Every lead of a rule's stage costs its first contact and all follow-ups of the last milestone, as if nobody ever answered.</summary>
    private BigInteger Touches(TypePlan type, YearMonth month) => Sum(model.Followups
        .Where(rule => rule.Leads.IsEmpty || rule.Leads.Contains(type.Lead))
        .SelectMany(rule => rule.Stages.Select(stage => Need(type, stage, month) * PerLead(rule))));

    private static BigInteger Need(TypePlan type, StageSymbol stage, YearMonth month) => stage.Index == 0
        ? type.DeliveredIn(month)?.Leads ?? BigInteger.Zero
        : type.ClosingIn(month)?.Needs[stage.Index].Need ?? BigInteger.Zero;

    private static BigInteger PerLead(FollowupSymbol rule) =>
        rule.Milestones.Select(milestone => milestone.Count).DefaultIfEmpty(0).Max() + (rule.IncludesFirstContact ? 0 : 1);

    private static BigInteger Sum(IEnumerable<BigInteger> figures) => figures.Aggregate(BigInteger.Zero, (sum, figure) => sum + figure);
}
