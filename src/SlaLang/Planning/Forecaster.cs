using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>Works forward from delivered leads to money.</summary>
public sealed class Forecaster
{
    private readonly DemandPlan plan;
    private readonly ForwardChain chain;
    private readonly ILookup<(string Stream, string Lead, YearMonth Month), int> delivered;

    private Forecaster(DemandPlan plan, IEnumerable<DeliveredLeads> leads)
    {
        this.plan = plan;
        chain = new ForwardChain(plan.Model, new RateBook(plan.Model, plan.AsOf));
        delivered = leads.ToLookup(entry => (entry.Stream.Name, entry.Lead.Name, entry.Month), entry => entry.Leads);
    }

    /// <summary>The forecast for the given months of the term.</summary>
    public static Forecast Of(DemandPlan plan, IEnumerable<DeliveredLeads> leads, ImmutableArray<YearMonth> months)
    {
        var forecaster = new Forecaster(plan, leads);
        return new Forecast(plan, [.. plan.Streams.Select(stream => forecaster.Of(stream, months))]);
    }

    /// <summary>The forecast from the leads of the CRM, for every month of the term that has begun.</summary>
    public static Forecast Of(DemandPlan plan, FactSet facts)
    {
        var zone = plan.Model.Calendar.Opening.Zone;
        var counts = new Dictionary<(StreamSymbol, LeadTypeSymbol, YearMonth), int>();
        var uncounted = 0;
        foreach (var lead in facts.Leads.Where(lead => lead.Stages.ContainsAnyExcept(Moment.Unknown)))
        {
            if (lead.Entered(plan.Model.Stages[0]) is { IsKnown: true } entered && lead.Type is { } type && facts.StreamOf(lead) is { } stream)
            {
                var key = (stream, type, entered.ToInstant().InZone(zone).Date.ToYearMonth());
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
            else
            {
                uncounted++;
            }
        }

        var (term, today) = (plan.Model.Term.Value, facts.AsOf.ToInstant().InZone(zone).LocalDateTime.PlusTicks(-1).Date);
        var until = LocalDate.Min(term.To, today);
        ImmutableArray<YearMonth> months = today < term.From ? [] : [.. MonthRange.EachMonth(term.From.ToYearMonth(), until.ToYearMonth())];
        var leads = counts.Select(entry => new DeliveredLeads(entry.Key.Item1, entry.Key.Item2, entry.Key.Item3, entry.Value));
        return Of(plan, leads, months) with { Uncounted = uncounted, Unfinished = until < LocalDate.Min(term.To, until.ToYearMonth().ToDateInterval().End) ? until.ToYearMonth() : null };
    }

    private StreamForecast Of(StreamPlan stream, ImmutableArray<YearMonth> months)
    {
        var each = months.Select(month => (Forecast: Of(stream, month), Groups: Groups(stream, month))).ToArray();
        var target = each.Aggregate(Money.Zero(plan.Model.Currency), (sum, month) => sum + month.Forecast.Target);
        ImmutableArray<TypeForecast> types = [.. stream.Types.Select((type, index) => Sum(type.Lead, [.. each.Select(month => month.Forecast.Types[index])]))];
        var whole = new MonthForecast(null, types, target, each is [var only] ? only.Forecast.Chance : Attainment.Of(Merged(each.SelectMany(month => month.Groups)), target));
        return new StreamForecast(stream.Stream, [.. each.Select(month => month.Forecast)], whole);
    }

    private MonthForecast Of(StreamPlan stream, YearMonth month)
    {
        var target = stream.Types.Aggregate(Money.Zero(plan.Model.Currency), (sum, type) => type.DeliveredIn(month) is { } delivery ? sum + delivery.Target : sum);
        return new MonthForecast(month, [.. stream.Types.Select(type => Of(type, month))], target, Attainment.Of(Groups(stream, month), target));
    }

    private TypeForecast Of(TypePlan type, YearMonth month)
    {
        var leads = Delivered(type, month);
        var demand = type.DeliveredIn(month);
        var deals = chain.EndToEnd(type.Stream, type.Lead, month).Value * new Fraction(leads);
        var worth = demand?.LeadValue is { } value ? value * new Fraction(leads) : Money.Zero(plan.Model.Currency);
        return new TypeForecast(type.Lead, leads, demand?.Leads ?? 0, worth, chain.DealValue(type.Stream, type.Lead, month) * deals) { ExpectedDeals = deals };
    }

    private int Delivered(TypePlan type, YearMonth month) => delivered[(type.Stream.Name, type.Lead.Name, month)].Sum();

    private ImmutableArray<LeadGroup> Groups(StreamPlan stream, YearMonth month) =>
        [.. stream.Types.Select(type => new LeadGroup(Delivered(type, month), chain.EndToEnd(type.Stream, type.Lead, month), chain.DealValue(type.Stream, type.Lead, month)))];

    /// <summary>Leads with one rate and one deal value are one group, whatever their month.</summary>
    private static ImmutableArray<LeadGroup> Merged(IEnumerable<LeadGroup> groups) =>
        [.. groups.GroupBy(group => (group.EndToEnd, group.DealValue)).Select(same => new LeadGroup(same.Sum(group => group.Leads), same.Key.EndToEnd, same.Key.DealValue))];

    private TypeForecast Sum(LeadTypeSymbol lead, ImmutableArray<TypeForecast> parts)
    {
        var nothing = Money.Zero(plan.Model.Currency);
        return new TypeForecast(
            lead,
            parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Leads),
            parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Demand),
            parts.Aggregate(nothing, (sum, part) => sum + part.Worth),
            parts.Aggregate(nothing, (sum, part) => sum + part.Expected))
        {
            ExpectedDeals = parts.Aggregate(Fraction.Zero, (sum, part) => sum + part.ExpectedDeals),
        };
    }
}
