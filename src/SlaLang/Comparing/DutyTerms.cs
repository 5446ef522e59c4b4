using System.Collections.Immutable;
using System.Diagnostics;
using SlaLang.Formatting;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>A duty as its parts: whom it is about, its limit, its share, how often it is judged.</summary>
internal sealed class DutyTerms
{
    private readonly Duty duty;
    private readonly string subject;
    private readonly string title;
    private readonly ImmutableArray<string> team;

    private DutyTerms(Duty duty, string subject)
    {
        this.duty = duty;
        this.subject = subject;
        team = [duty.Team.Name];
        title = $"{duty.Team.Name} must {What(duty)}";
    }

    public static Term Of(Duty duty, string subject) => new DutyTerms(duty, subject).Whole();

    private Term Whole()
    {
        var (sort, stage, leads) = Identity(duty);
        var finest = Meanings.All(duty.Team.Name, sort, stage, Meanings.Of(leads));
        return new Term(TermKind.Duty, subject, "", duty.Location)
        {
            Text = WrittenText.Of(duty.Location),
            Keys = [Meanings.All(finest, WrittenText.Of(duty.Location)), finest, Meanings.All(duty.Team.Name, sort, stage), Meanings.All(duty.Team.Name, sort)],
            Stakes = Stakes.MoreIsStricter(team),
            Children = [.. Parts(), .. Period(), .. Guard()],
        };
    }

    private IEnumerable<Term> Parts() => duty switch
    {
        DeliverDuty deliver => [Scope(deliver.Stage, deliver.Leads), .. Terms(deliver.Terms)],
        ContactDuty contact => [Scope(contact.Scope.Stage, contact.Scope.Leads), Limit(contact.Limit), .. OrRejection(contact), Share(contact.Share)],
        FollowDuty follow => [Part(TermKind.DutyScope, "rule") with { Meaning = follow.Followup.Name, Text = follow.Followup.Name, Stakes = Stakes.Unclear(team) }, Share(follow.Share)],
        DecideDuty decide => [Scope(decide.Scope.Stage, decide.Scope.Leads), Limit(decide.Limit), Share(decide.Share)],
        ConvertDuty convert => Goal(convert.Goal, Stakes.Limit(team)),
        ReachDuty reach => [.. Goal(reach.Goal, Stakes.Unclear(team)), Part(TermKind.Deadline, "by") with { Meaning = Figures.Of(reach.By), Text = Figures.Of(reach.By), Stakes = Stakes.Unclear(team) }],
        KeepDuty keep => Kept(keep),
        _ => throw new UnreachableException(duty.GetType().Name),
    };

    private Term Scope(StageSymbol stage, ImmutableArray<LeadTypeSymbol> leads) => Part(TermKind.DutyScope, "for") with
    {
        Meaning = Meanings.All(stage.Name, Meanings.Of(leads)),
        Text = TermTexts.Scope(stage, leads),
        Stakes = Stakes.Unclear(team),
    };

    private Term Limit(TimeAmount limit) => Part(TermKind.ClockLimit, "within") with
    {
        Meaning = Meanings.Of(limit),
        Text = Figures.Of(limit),
        Weight = new TimeWeight(limit),
        Stakes = Stakes.Limit(team),
    };

    private Term Share(Rate share) => Part(TermKind.RequiredShare, "for at least") with
    {
        Meaning = Meanings.Of(share.Value),
        Text = $"{Figures.Of(share)} of leads",
        Weight = new FigureWeight(share.Value, ""),
        Stakes = Stakes.MoreIsStricter(team),
    };

    private IEnumerable<Term> OrRejection(ContactDuty contact) =>
        contact.OrRejection ? [Part(TermKind.OrRejection, "") with { Text = "or rejection", Stakes = Stakes.MoreIsLooser(team) }] : [];

    private IEnumerable<Term> Terms(DeliverTerms terms)
    {
        yield return Part(TermKind.Counting, "counts") with
        {
            Meaning = Meanings.All(terms.Counts.ToString(), terms.ByValue ? "value" : "leads"),
            Text = $"{terms.Counts.ToString().ToLowerInvariant()}{(terms.ByValue ? ", by value" : "")}",
            Stakes = Stakes.Unclear(team),
        };
        if (terms.Least is { } least)
        {
            yield return Bound(TermKind.LeastDelivery, "at least", least) with { Stakes = Stakes.MoreIsStricter(team) };
        }

        if (terms.Most is { } most)
        {
            yield return Bound(TermKind.MostDelivery, "at most", most) with { Stakes = Stakes.Limit(team) };
        }

        if (terms.EachType)
        {
            yield return Part(TermKind.EachType, "") with { Text = "and each lead type", Stakes = Stakes.MoreIsStricter(team) };
        }
    }

    private Term Bound(TermKind kind, string name, Rate rate) => Part(kind, name) with
    {
        Meaning = Meanings.Of(rate.Value),
        Text = $"{Figures.Of(rate)} of the demand",
        Weight = new FigureWeight(rate.Value, ""),
    };

    private IEnumerable<Term> Goal(ConversionGoal goal, ImmutableArray<Stake> window) =>
    [
        Part(TermKind.DutyScope, "of") with
        {
            Meaning = Meanings.All(goal.From.Name, goal.To.Name, Meanings.Of(goal.Leads)),
            Text = $"{goal.From.Name} -> {goal.To.Name}{TermTexts.From(goal.Leads)}",
            Stakes = Stakes.Unclear(team),
        },
        Part(TermKind.ConversionGoal, "at least") with { Meaning = Meanings.Of(goal.Rate.Value), Text = Figures.Of(goal.Rate), Weight = new FigureWeight(goal.Rate.Value, ""), Stakes = Stakes.MoreIsStricter(team) },
        Part(TermKind.ConversionWindow, "within") with { Meaning = Meanings.Of(goal.Window), Text = Figures.Of(goal.Window), Weight = new TimeWeight(goal.Window), Stakes = window },
    ];

    private IEnumerable<Term> Kept(KeepDuty keep)
    {
        yield return Part(TermKind.KeptFormula, "formula") with { Meaning = Meanings.Of(keep.Expression), Text = WrittenText.Of(keep.Expression.Location), Stakes = Stakes.Unclear(team) };
        if (keep.Bound is { } bound)
        {
            yield return Part(TermKind.KeptBound, bound.IsLeast ? "at least" : "at most") with
            {
                Meaning = Meanings.Of(bound.Value),
                Text = Figures.Of(bound.Value),
                Weight = WeightOf(bound.Value),
                Stakes = bound.IsLeast ? Stakes.MoreIsStricter(team) : Stakes.Limit(team),
            };
        }
    }

    private static Weight? WeightOf(Value value) => value switch
    {
        DurationValue time => new TimeWeight(time.Time),
        RateValue rate => new FigureWeight(rate.Rate.Value, ""),
        MoneyValue money => new FigureWeight(money.Money.Amount, money.Money.Currency.Code),
        CountValue count => new FigureWeight(count.Number, count.Noun),
        NumberValue number => new FigureWeight(number.Number, "number"),
        _ => null,
    };

    private IEnumerable<Term> Period() => EveryOf(duty) is { } every
        ? [Part(TermKind.DutyPeriod, "judged") with { Meaning = Meanings.Of(every), Text = TermTexts.Every(every), Stakes = Stakes.Unclear(team) }]
        : [];

    private static Recurrence? EveryOf(Duty duty) => duty switch
    {
        DeliverDuty deliver => deliver.Every,
        ContactDuty contact => contact.Every,
        FollowDuty follow => follow.Every,
        DecideDuty decide => decide.Every,
        ConvertDuty convert => convert.Every,
        KeepDuty keep => keep.Every,
        ReachDuty => null,
        _ => throw new UnreachableException(duty.GetType().Name),
    };

    /// <summary>A condition releases from the duty where it does not hold.</summary>
    private IEnumerable<Term> Guard() => duty.Guard is { } guard
        ? [Part(TermKind.Guard, "when") with { Meaning = Meanings.Of(guard), Text = WrittenText.Of(guard.Location), Stakes = Stakes.Of(team, Bearing.Changed, Bearing.Loosened) }]
        : [];

    private Term Part(TermKind kind, string name) => new(kind, subject, name.Length == 0 ? title : $"{title}, {name}", duty.Location) { Keys = [name] };

    /// <summary>What is to be done, without the figures that a change would be about.</summary>
    private static string What(Duty duty) => duty switch
    {
        DeliverDuty deliver => $"deliver {TermTexts.Scope(deliver.Stage, deliver.Leads)}",
        ContactDuty contact => $"contact {TermTexts.Scope(contact.Scope.Stage, contact.Scope.Leads)}",
        FollowDuty follow => $"follow {follow.Followup.Name}",
        DecideDuty decide => $"accept or reject {TermTexts.Scope(decide.Scope.Stage, decide.Scope.Leads)}",
        ConvertDuty convert => $"convert {convert.Goal.From.Name} -> {convert.Goal.To.Name}{TermTexts.From(convert.Goal.Leads)}",
        ReachDuty reach => $"reach a rate of {reach.Goal.From.Name} -> {reach.Goal.To.Name}{TermTexts.From(reach.Goal.Leads)}",
        KeepDuty keep => $"keep {WrittenText.Of(keep.Expression.Location)}",
        _ => throw new UnreachableException(duty.GetType().Name),
    };

    private static (string Sort, string Stage, ImmutableArray<LeadTypeSymbol> Leads) Identity(Duty duty) => duty switch
    {
        DeliverDuty deliver => ("deliver", deliver.Stage.Name, deliver.Leads),
        ContactDuty contact => ("contact", contact.Scope.Stage.Name, contact.Scope.Leads),
        FollowDuty follow => ("follow", follow.Followup.Name, []),
        DecideDuty decide => ("decide", decide.Scope.Stage.Name, decide.Scope.Leads),
        ConvertDuty convert => ("convert", convert.Goal.From.Name, convert.Goal.Leads),
        ReachDuty reach => ("reach", reach.Goal.From.Name, reach.Goal.Leads),
        KeepDuty keep => ("keep", Meanings.Of(keep.Expression), []),
        _ => throw new UnreachableException(duty.GetType().Name),
    };
}
