using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>Moves every figure of the rates a step down and a step up, and plans anew each time.</summary>
public sealed class SensitivityAnalysis
{
    private readonly AgreementModel model;
    private readonly ImmutableArray<TypePlan> types;

    private SensitivityAnalysis(AgreementModel model)
    {
        this.model = model;
        types = Types(model);
    }

    /// <param name="model">The agreement.</param>
    /// <param name="points">The step, above zero: percentage points of a rate, per cent of a deal value.</param>
    /// <param name="byDemand">Puts the largest effect on demand first, else the largest on revenue.</param>
    public static Sensitivity Of(AgreementModel model, Fraction points, bool byDemand)
    {
        var analysis = new SensitivityAnalysis(model);
        var now = new PlannedOutcome(Demanded(analysis.types), analysis.Revenue(model));
        var levers = analysis.Levers().Select(lever => lever with { Less = analysis.Effect(now, lever, -points), More = analysis.Effect(now, lever, points) });
        var sorted = byDemand
            ? levers.OrderByDescending(lever => Largest(lever, effect => new Fraction(BigInteger.Abs(effect.Leads)))).ThenByDescending(lever => Largest(lever, RevenueOf))
            : levers.OrderByDescending(lever => Largest(lever, RevenueOf)).ThenByDescending(lever => Largest(lever, effect => new Fraction(BigInteger.Abs(effect.Leads))));
        return new Sensitivity(model, points, now, [.. sorted]);
    }

    private static Fraction RevenueOf(LeverEffect effect) => Fraction.Abs(effect.Revenue.Amount);

    private static Fraction Largest(Lever lever, Func<LeverEffect, Fraction> size) =>
        new[] { lever.Less, lever.More }.OfType<LeverEffect>().Select(size).DefaultIfEmpty(Fraction.Zero).Max();

    private static ImmutableArray<TypePlan> Types(AgreementModel model)
    {
        var rates = new RateBook(model, null);
        return [.. model.Streams.SelectMany(stream => stream.Split.Select(share => new TypePlanner(model, rates, stream, share).Plan()))];
    }

    private IEnumerable<Lever> Levers()
    {
        var rates = new RateBook(model, null);
        var start = model.Term.Value.From;
        foreach (var type in types)
        {
            var lever = new Lever(type.Stream, type.Lead, new DealValueLine());
            foreach (var from in model.Stages.SkipLast(1))
            {
                yield return lever with { Line = new RateLine(from, model.Stages[from.Index + 1]), Now = Figures.Of(rates.Conversion(type.Stream, type.Lead, from, start).Value) };
            }

            yield return lever with { Now = Figures.Of(rates.DealValue(type.Stream, type.Lead, start).Value) };
            if (model.Rates.Any(block => block.Lead.Name == type.Lead.Name && block.TimeToClose is not null))
            {
                yield return lever with { Line = new TimeToCloseLine(), Now = string.Join(", ", rates.TimeToClose(type.Stream, type.Lead, start).Parts.Select(Written)) };
            }
        }
    }

    private static string Written(ClosePart part) => part.Share == Rate.Whole ? Figures.Of(part.Time) : $"{Figures.Of(part.Share)} in {Figures.Of(part.Time)}";

    private LeverEffect? Effect(PlannedOutcome now, Lever lever, Fraction points) => LeverMoves.Move(model, lever, points) is { } moved
        ? new LeverEffect(Demanded(Types(moved)) - now.Leads, Revenue(moved) - now.Revenue)
        : null;

    /// <summary>All leads of the deals that close within the term.</summary>
    private static BigInteger Demanded(ImmutableArray<TypePlan> types) => types
        .SelectMany(type => type.Closings)
        .Where(closing => !closing.IsAfterTerm)
        .Aggregate(BigInteger.Zero, (sum, closing) => sum + closing.Leads);

    /// <summary>What the leads that are planned now bring within the term, by other rates.</summary>
    private Money Revenue(AgreementModel moved)
    {
        var chain = new ForwardChain(moved, new RateBook(moved, null));
        return types.SelectMany(type => type.Deliveries.Select(delivery => (type, delivery))).Aggregate(
            Money.Zero(model.Currency),
            (sum, entry) => sum + (PerLead(chain, entry.type, entry.delivery.Month) * new Fraction(entry.delivery.Leads)));
    }

    private Money PerLead(ForwardChain chain, TypePlan type, YearMonth month) =>
        chain.PerLead(type.Stream, type.Lead, month) * chain.ClosingWithin(model.Term.Value, type.Stream, type.Lead, month);
}
