using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>`demand`, `demand_closing`, `value`, `quota` and `rate`.</summary>
internal sealed class PlanFunctions(DemandPlan plan, DiagnosticBag diagnostics, JudgedPeriod? asked)
{
    private readonly AgreementModel model = plan.Model;

    public Derived? Call(CallExpression call) => call.Function.Name switch
    {
        "demand" when call.Find("quota") is not null => BareChain(call),
        "demand" => Stage(call) is { Index: 0 } ? Delivered(call) : Closing(call),
        "demand_closing" => Closing(call),
        "value" => LeadValue(call),
        "quota" => Quota(call),
        "rate" => ChosenRate(call),
        _ => throw new UnreachableException(call.Function.Name),
    };

    private Derived? Delivered(CallExpression call)
    {
        if (Types(call) is not { } types || Months(call) is not { } months)
        {
            return null;
        }

        var parts = types.SelectMany(type => months.Select(month => (type, delivery: type.DeliveredIn(month)))).Where(entry => entry.delivery is not null).ToArray();
        var leads = parts.Aggregate(BigInteger.Zero, (sum, entry) => sum + (entry.delivery?.Leads ?? 0));
        var steps = parts.Where(entry => entry.delivery is { } delivery && (!delivery.Leads.IsZero || parts.Length == 1));
        return Total(CountValue.Of(leads, "leads"), call, [.. steps.Select(entry => entry.delivery is { } delivery ? Explanations.Of(entry.type, delivery) : null).OfType<Derivation>()]);
    }

    private Derived? Closing(CallExpression call)
    {
        if (Types(call) is not { } types || Months(call) is not { } months || Stage(call) is not { } stage)
        {
            return null;
        }

        var closings = types.SelectMany(type => months.Select(month => (type, closing: type.ClosingIn(month)))).Where(entry => entry.closing is not null).ToArray();
        var need = closings.Aggregate(BigInteger.Zero, (sum, entry) => sum + (entry.closing?.Needs[stage.Index].Need ?? 0));
        var noun = stage.Index == model.Stages.Length - 1 ? "deals" : "leads";
        return Total(CountValue.Of(need, noun), call, [.. closings.Select(entry => entry.closing is { } closing ? Explanations.Of(entry.type, closing, stage) : null).OfType<Derivation>()]);
    }

    private Derived? LeadValue(CallExpression call)
    {
        if (Types(call) is not { } types || Months(call) is not { } months)
        {
            return null;
        }

        var delivered = types.SelectMany(type => months.Select(type.DeliveredIn)).OfType<DeliveryPlan>().ToArray();
        var leads = delivered.Aggregate(BigInteger.Zero, (sum, delivery) => sum + delivery.Leads);
        var target = delivered.Aggregate(Money.Zero(model.Currency), (sum, delivery) => sum + delivery.Target);
        if (leads.IsZero)
        {
            diagnostics.Add(EvaluationDiagnostics.NoValue(call.Location, $"`{call.Location.Text}`"));
            return null;
        }

        var value = target * new Fraction(1, leads);
        var steps = types.SelectMany(type => months.Select(month => type.DeliveredIn(month) is { } delivery ? Explanations.Of(type, delivery) : null)).OfType<Derivation>();
        var formula = $"{Figures.Of(target)} ÷ {Figures.Of(leads)} leads = {Figures.Of(value.Amount)}";
        return new Derived(new MoneyValue(value), new Derivation(call.Location.Text, Figures.Of(value), formula, null, [.. steps]));
    }

    private Derived? Quota(CallExpression call)
    {
        if (Months(call) is not { } months)
        {
            return null;
        }

        var streams = Named<StreamSymbol>(call, "stream", name => model.Streams.First(stream => stream.Name == name)) is { } one ? [one] : model.Streams;
        var lines = streams.SelectMany(stream => months.Select(month => (stream, month, line: stream.Quota.Months.GetValueOrDefault(month) ?? stream.Quota.PerMonth))).ToArray();
        var sum = lines.Aggregate(Money.Zero(model.Currency), (total, entry) => entry.line is { } line ? total + line.Value : total);
        return Total(new MoneyValue(sum), call, [.. lines.Select(entry => entry.line is { } line ? Explanations.Quota(entry.stream, entry.month, line) : null).OfType<Derivation>()]);
    }

    private Derived? ChosenRate(CallExpression call)
    {
        var lead = Lead(call);
        if (lead is null || call.Find("pair")?.Value is not PairExpression pair || RatesFor(call, lead) is not { } rates)
        {
            return null;
        }

        var from = model.Stages.First(stage => stage.Name == pair.From);
        var chosen = rates.Book.Conversion(rates.Stream, lead, from, On(call));
        return new Derived(new RateValue(chosen.Value), Explanations.Rate(from, model.Stages[from.Index + 1], lead, chosen));
    }

    /// <summary>`quota:` gives the bare chain: no retention, split or shift; without a month, the rates of the agreement's first day.</summary>
    private Derived? BareChain(CallExpression call)
    {
        if (Lead(call) is not { } lead)
        {
            diagnostics.Add(EvaluationDiagnostics.LeadTypeNeeded(call.Location, call.Function.Name));
            return null;
        }

        if (call.Find("quota")?.Value is not { } written || new EvaluationRun(plan, diagnostics, asked).Value(written) is not { Value: MoneyValue quota } || Stage(call) is not { } stage || RatesFor(call, lead) is not { } rates)
        {
            return null;
        }

        var chain = new ChainPlanner(model, rates.Book).Chain(quota.Money, rates.Stream, lead, On(call));
        var step = chain.Steps[model.Stages.Length - 1 - stage.Index];
        var target = new Derivation("the quota given", Figures.Of(quota), "", written.Location, []);
        return new Derived(CountValue.Of(step.Need, stage.Index == model.Stages.Length - 1 ? "deals" : "leads"), Explanations.Of(chain, stage, lead, target));
    }

    private static Derived Total(Value value, CallExpression call, ImmutableArray<Derivation> parts) => parts.Length == 1
        ? new Derived(value, parts[0])
        : new Derived(value, new Derivation(call.Location.Text, Figures.Of(value), string.Join(" + ", parts.Select(part => part.Figure)), null, parts));

    private StageSymbol? Stage(CallExpression call) => Named<StageSymbol>(call, "stage", name => model.Stages.First(stage => stage.Name == name));

    private LeadTypeSymbol? Lead(CallExpression call) => Named<LeadTypeSymbol>(call, "lead", name => model.LeadTypes.First(lead => lead.Name == name));

    private static T? Named<T>(CallExpression call, string parameter, Func<string, T> find)
        where T : class => call.Find(parameter)?.Value is SymbolExpression symbol ? find(symbol.Name) : null;

    /// <summary>The lead types that a call is about, in all streams unless it names one; null after saying why there are none.</summary>
    private TypePlan[]? Types(CallExpression call)
    {
        var stream = Named<StreamSymbol>(call, "stream", name => model.Streams.First(candidate => candidate.Name == name));
        var lead = Lead(call);
        var types = plan.Streams
            .Where(candidate => stream is null || candidate.Stream == stream)
            .SelectMany(candidate => candidate.Types)
            .Where(type => lead is null || type.Lead == lead)
            .ToArray();
        if (types.Length == 0 && lead is not null)
        {
            diagnostics.Add(EvaluationDiagnostics.NoLeadTypeIn(call.Location, lead.Name, stream?.Name ?? string.Join("`, `", model.Streams.Select(candidate => candidate.Name))));
            return null;
        }

        return types;
    }

    /// <summary>The months that a call names, or all of the term; null after saying that the plan does not cover them.</summary>
    private YearMonth[]? Months(CallExpression call)
    {
        var term = model.Term.Value;
        var last = term.To.ToYearMonth();
        var first = plan.Streams.SelectMany(stream => stream.Types).SelectMany(type => type.Deliveries).Select(delivery => delivery.Month).Append(term.From.ToYearMonth()).Min(YearMonthOrder.Instance);
        if (call.Find("period")?.Value is not LiteralExpression { Value: PeriodValue period } written)
        {
            return asked is null ? [.. MonthRange.EachMonth(term.From.ToYearMonth(), last)] : Months(asked, call);
        }

        var months = period.Months.EachMonth().ToArray();
        if (months.All(month => month >= first && month <= last))
        {
            return months;
        }

        diagnostics.Add(EvaluationDiagnostics.OutsidePlan(written.Location, period.Months.Name, $"{Figures.Of(first)} to {Figures.Of(last)}"));
        return null;
    }

    /// <summary>The months of the period that is judged; null after saying that it is not of whole months.</summary>
    private YearMonth[]? Months(JudgedPeriod judged, CallExpression call)
    {
        var term = model.Term.Value;
        var isWhole = (judged.From.Day == 1 || judged.From == term.From) && (judged.To.PlusDays(1).Day == 1 || judged.To == term.To);
        if (isWhole)
        {
            return [.. MonthRange.EachMonth(judged.From.ToYearMonth(), judged.To.ToYearMonth())];
        }

        diagnostics.Add(EvaluationDiagnostics.OutsidePlan(call.Location, judged.Name, "whole months"));
        return null;
    }

    private LocalDate On(CallExpression call) => (call.Find("date") ?? call.Find("period"))?.Value switch
    {
        LiteralExpression { Value: DateValue date } => date.Date,
        LiteralExpression { Value: PeriodValue period } => period.Months.First.OnDayOfMonth(1),
        _ => call.Find("quota") is null && asked is not null ? asked.From : model.Term.Value.From,
    };

    /// <summary>The rates for all streams, or those of the one stream that is named or alone has the lead type.</summary>
    private (RateBook Book, StreamSymbol? Stream)? RatesFor(CallExpression call, LeadTypeSymbol lead)
    {
        var book = new RateBook(model, plan.AsOf);
        var stream = Named<StreamSymbol>(call, "stream", name => model.Streams.First(candidate => candidate.Name == name));
        var owners = model.Streams.Where(candidate => candidate.Split.Any(share => share.Lead == lead)).ToArray();
        stream ??= owners.Length == 1 ? owners[0] : null;
        if (book.Covers(model, stream, lead))
        {
            return (book, stream);
        }

        diagnostics.Add(owners.Length == 0 ? EvaluationDiagnostics.NoLeadTypeIn(call.Location, lead.Name, string.Join("`, `", model.Streams.Select(candidate => candidate.Name))) : EvaluationDiagnostics.NoSingleRates(call.Location, lead.Name));
        return null;
    }
}
