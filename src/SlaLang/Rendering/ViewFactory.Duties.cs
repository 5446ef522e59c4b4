using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using Fractions;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Rendering.View;
using SlaLang.Values;

namespace SlaLang.Rendering;

/// <summary>What each team promises, in the parts that sentences are made of.</summary>
internal sealed partial class ViewFactory
{
    private TeamDutiesView TeamDuties(TeamSymbol team) =>
        new(team.Title, [.. model.Obligations.Where(obligation => obligation.Duties.Any(duty => duty.Team == team)).Select(obligation => Obligation(obligation, team))]);

    private ObligationView Obligation(ObligationSymbol obligation, TeamSymbol team) => new(obligation.Title, sources.Line(obligation.Location))
    {
        Means = Prose(obligation.Means),
        Duties = [.. obligation.Duties.Where(duty => duty.Team == team).Select(duty => Duty(obligation, duty))],
        OverDeliveryMonths = obligation.OverDeliveryMonths?.Value ?? 0,
        Consequences = [.. obligation.Consequences.Select(consequence => ConsequenceOf(obligation, consequence))],
        UnansweredCountsAsAccepted = obligation.UnansweredCountsAsAccepted,
        Clock = ClockOf(obligation.Clock),
        Kinds = format.All(obligation.Kinds),
    };

    private static ConsequenceView ConsequenceOf(ObligationSymbol obligation, Consequence consequence) =>
        new(obligation.Title, consequence.InARow, consequence.Escalates, consequence.Whom);

    internal DutyView Duty(ObligationSymbol obligation, Duty duty) => DutyOf(duty) with
    {
        Team = duty.Team.Title,
        Measure = MeasureOf(obligation, duty),
        Guard = duty.Guard is { } guard ? Written(guard.Location) : "",
    };

    private DutyView DutyOf(Duty duty) => duty switch
    {
        DeliverDuty deliver => Scoped("deliver", new LeadScope(deliver.Stage, deliver.Leads)) with { Every = format.Every(deliver.Every), Delivery = Delivery(deliver) },
        ContactDuty contact => Scoped("contact", contact.Scope) with { Limit = format.Time(contact.Limit), OrRejection = contact.OrRejection, Share = format.Share(contact.Share), Every = format.Every(contact.Every) },
        DecideDuty decide => Scoped("decide", decide.Scope) with { Limit = format.Time(decide.Limit), Share = format.Share(decide.Share), Every = format.Every(decide.Every) },
        FollowDuty follow => new DutyView("follow", "") { Followup = follow.Followup.Title, Share = format.Share(follow.Share), Every = format.Every(follow.Every) },
        ConvertDuty convert => Converting("convert", convert.Goal) with { Every = format.Every(convert.Every) },
        ReachDuty reach => Converting("reach", reach.Goal) with { By = format.Date(reach.By) },
        KeepDuty keep => Keeping(keep),
        _ => throw new UnreachableException(duty.GetType().Name),
    };

    private DutyView Scoped(string kind, LeadScope scope) => new(kind, "") { Stage = scope.Stage.Title, Leads = AllOf(scope.Leads) };

    private DutyView Converting(string kind, ConversionGoal goal) => new(kind, "")
    {
        Stage = goal.From.Title,
        ToStage = goal.To.Title,
        Leads = AllOf(goal.Leads),
        Share = format.Share(goal.Rate),
        Limit = format.Time(goal.Window),
    };

    private DutyView Keeping(KeepDuty keep) => new("keep", "")
    {
        Metric = keep.Expression is MetricExpression metric ? TitleOf(metric) : "",
        Formula = Written(keep.Expression.Location),
        Bound = keep.Bound is { } bound ? format.Of(bound.Value) : "",
        IsLeast = keep.Bound?.IsLeast ?? false,
        Every = format.Every(keep.Every),
    };

    private string TitleOf(MetricExpression metric) =>
        model.Metrics.FirstOrDefault(symbol => symbol.Name == metric.Name)?.Title ?? metric.Name;

    private DeliveryTermsView Delivery(DeliverDuty duty)
    {
        var terms = duty.Terms;
        var isEven = terms is { Least: { } low, Most: { } high } && low.Value + high.Value == new Fraction(2);
        return new DeliveryTermsView(terms.ByValue, CountsOf(terms.Counts), terms.EachType)
        {
            Tolerance = isEven && terms.Least is { } least ? format.Share(least.Rest) : "",
            LeastShare = terms.Least is { } lowest ? format.Share(lowest) : "",
            MostShare = terms.Most is { } most ? format.Share(most) : "",
            First = duty.Stage.Index == 0 ? FirstDelivery(duty) : null,
        };
    }

    private static string CountsOf(CountedAs counts) => counts switch
    {
        CountedAs.Gross => "gross",
        CountedAs.Accepted => "accepted",
        _ => "net",
    };

    private FirstDeliveryView? FirstDelivery(DeliverDuty duty)
    {
        var month = model.Term.Value.From.ToYearMonth();
        var deliveries = plan.Streams.SelectMany(stream => stream.Types)
            .Where(type => duty.Leads.IsEmpty || duty.Leads.Contains(type.Lead))
            .Select(type => type.DeliveredIn(month))
            .OfType<DeliveryPlan>()
            .ToImmutableArray();
        return deliveries.IsEmpty ? null : new FirstDeliveryView(format.Month(month), LeadsOf(deliveries), TargetOf(deliveries), Least(duty.Terms, deliveries), Most(duty.Terms, deliveries));
    }

    /// <summary>Rounded into the band, so that what is printed still keeps the promise.</summary>
    private string Least(DeliverTerms terms, ImmutableArray<DeliveryPlan> deliveries) =>
        terms.Least is { } share ? End(terms.ByValue, Demanded(terms, deliveries) * share.Value, Exact.Ceiling) : "";

    private string Most(DeliverTerms terms, ImmutableArray<DeliveryPlan> deliveries) =>
        terms.Most is { } share ? End(terms.ByValue, Demanded(terms, deliveries) * share.Value, Exact.Floor) : "";

    private Fraction Demanded(DeliverTerms terms, ImmutableArray<DeliveryPlan> deliveries) => terms.ByValue
        ? Sum(deliveries.Select(delivery => delivery.Target)).Amount
        : new Fraction(deliveries.Aggregate(BigInteger.Zero, (sum, delivery) => sum + delivery.Leads));

    private string End(bool isMoney, Fraction figure, Func<Fraction, BigInteger> round)
    {
        var scale = BigInteger.Pow(10, isMoney ? model.Currency.Decimals : 0);
        var rounded = new Fraction(round(figure * new Fraction(scale)), scale);
        return isMoney ? format.Money(new Money(rounded, model.Currency)) : format.Number(rounded);
    }
}
