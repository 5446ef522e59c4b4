using System.Collections.Immutable;
using Fractions;
using NodaTime;
using SlaLang.Planning;
using SlaLang.Rendering.View;
using SlaLang.Values;

namespace SlaLang.Rendering;

/// <summary>The calculation step by step, and the plan month by month.</summary>
internal sealed partial class ViewFactory
{
    /// <summary>The first month of the term; null for a lead type that nothing is planned for.</summary>
    private CalculationView? Calculation(TypePlan type)
    {
        var closing = TermClosings(type).FirstOrDefault(month => !month.Parts.IsEmpty);
        if (closing is null)
        {
            return null;
        }

        var chain = closing.Parts.MaxBy(part => part.Share)?.Chain ?? closing.Parts[0].Chain;
        return new CalculationView(type.Stream.Title, type.Lead.Title, format.Month(closing.Month), Target(closing.Target))
        {
            RatesOn = format.Date(chain.RatesOn),
            Steps = [.. chain.Steps.Select(step => Step(step, chain))],
            Parts = [.. closing.Parts.Select(part => new PartView(format.Month(part.Month), format.Share(new Rate(part.Share)), format.Number(part.Leads)))],
            TimeToClose = closing.TimeToClose.Location is null ? [] : CloseParts(closing.TimeToClose.Parts),
            Leads = format.Number(closing.Leads),
            FirstStage = chain.First.Stage.Title,
        };
    }

    private TargetView Target(MonthTarget target) => new(
        new FigureView(format.Money(target.Quota), sources.Line(target.QuotaLocation)),
        new FigureView(target.Retained.IsZero ? "" : format.Money(target.Retained), SourceOf(target.RetainedLocation)),
        new FigureView(format.Share(target.Share.Share), sources.Line(target.Share.Location)),
        target.PartOfMonth == Fraction.One ? "" : format.Share(new Rate(target.PartOfMonth)),
        format.Money(target.Amount))
    {
        IsCutToZero = target.IsCutToZero,
    };

    private StepView Step(ChainStep step, Chain chain)
    {
        var divisor = step.Rate is { } rate
            ? new FigureView(format.Share(rate.Value), sources.Line(rate.Location))
            : new FigureView(format.Money(chain.DealValue.Value), sources.Line(chain.DealValue.Location));
        var dividend = step.Rate is null ? format.Money(chain.Target) : format.Number(step.Divided);
        return new StepView(step.Stage.Title, dividend, divisor, format.Number(step.Exact), format.Number(step.Need))
        {
            IsRounded = step.Exact != new Fraction(step.Need),
        };
    }

    private PlanView Plan()
    {
        var tables = plan.Streams.Where(stream => !stream.Types.IsEmpty).Select(PlanTable).ToImmutableArray();
        return new PlanView(model.Stages.IsEmpty ? "" : model.Stages[0].Title, tables, plan.Streams.Length > 1 ? PlanTotals() : [])
        {
            HasBeforeStart = tables.Any(table => table.Rows.Any(row => row.IsBeforeStart)),
            HasPartial = tables.Any(table => table.Rows.Any(row => row.IsPartial)),
            OverCapacity = [.. plan.Capacity.Where(check => check.IsOverLeads || check.IsOverTouches).Select(OverCapacity)],
        };
    }

    private PlanTableView PlanTable(StreamPlan stream)
    {
        var rows = DeliveryMonths.Of(stream.Types, model.Term.Value).Select(month => PlanRow(stream, month)).ToImmutableArray();
        return new PlanTableView(stream.Stream.Title, [.. stream.Types.Select(type => type.Lead.Title)], rows, SumRow(stream));
    }

    private PlanRowView PlanRow(StreamPlan stream, YearMonth month)
    {
        var deliveries = stream.Types.Select(type => type.DeliveredIn(month)).ToImmutableArray();
        var known = deliveries.OfType<DeliveryPlan>().ToImmutableArray();
        var after = known.Aggregate(default(System.Numerics.BigInteger), (sum, delivery) => sum + delivery.ClosingAfterTerm);
        return new PlanRowView(format.Month(month), [.. deliveries.Select(PlanCell)], LeadsOf(known), TargetOf(known))
        {
            IsBeforeStart = known.Any(delivery => delivery.IsBeforeStart),
            IsPartial = known.Any(delivery => delivery.IsPartial),
            ClosingAfterTerm = after.IsZero ? "" : format.Number(after),
        };
    }

    /// <summary>What is owed in the term; need before its start is listed above the sum, not in it.</summary>
    private PlanRowView SumRow(StreamPlan stream)
    {
        var owed = stream.Types.Select(InTerm).ToImmutableArray();
        var all = owed.SelectMany(deliveries => deliveries).ToImmutableArray();
        return new PlanRowView("", [.. owed.Select(deliveries => new PlanCellView(LeadsOf(deliveries), ""))], LeadsOf(all), TargetOf(all));
    }

    private ImmutableArray<DeliveryPlan> InTerm(TypePlan type)
    {
        var last = model.Term.Value.To.ToYearMonth();
        return [.. type.Deliveries.Where(delivery => !delivery.IsBeforeStart && delivery.Month <= last)];
    }

    private ImmutableArray<PlanTotalView> PlanTotals()
    {
        var types = plan.Streams.SelectMany(stream => stream.Types).ToImmutableArray();
        return [.. DeliveryMonths.Of(types, model.Term.Value).Select(month => PlanTotal(types, month))];
    }

    private PlanTotalView PlanTotal(ImmutableArray<TypePlan> types, YearMonth month)
    {
        var deliveries = types.Select(type => type.DeliveredIn(month)).OfType<DeliveryPlan>().ToImmutableArray();
        return new PlanTotalView(format.Month(month), LeadsOf(deliveries), TargetOf(deliveries));
    }

    private PlanCellView PlanCell(DeliveryPlan? delivery) => delivery is null
        ? new PlanCellView(format.Number(default(System.Numerics.BigInteger)), "")
        : new PlanCellView(format.Number(delivery.Leads), delivery.LeadValue is { } value ? format.Money(value) : "");

    private string LeadsOf(ImmutableArray<DeliveryPlan> deliveries) =>
        format.Number(deliveries.Aggregate(default(System.Numerics.BigInteger), (sum, delivery) => sum + delivery.Leads));

    private string TargetOf(ImmutableArray<DeliveryPlan> deliveries) => format.Money(Sum(deliveries.Select(delivery => delivery.Target)));

    private OverCapacityView OverCapacity(CapacityCheck check) => new(
        check.Team.Title,
        format.Month(check.Month),
        format.Number(check.Leads),
        check is { IsOverLeads: true, LeadCapacity: { } leads } ? format.Number(leads) : "",
        format.Number(check.Touches))
    {
        TouchCapacity = check is { IsOverTouches: true, TouchCapacity: { } touches } ? format.Number(touches) : "",
        Reps = format.Number(check.Terms.Reps),
        RepsNeeded = format.Number(check.RepsNeeded),
    };
}
