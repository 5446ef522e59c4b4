using System.Collections.Immutable;
using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>
/// Works a target back to first-stage leads: deals = target ÷ deal value, then one division by each rate from the last step to the first
/// (language design, section 5, step 2).
/// </summary>
internal sealed class ChainPlanner(AgreementModel model, RateBook rates)
{
    public Chain Chain(Money target, StreamSymbol? stream, LeadTypeSymbol lead, LocalDate on)
    {
        var value = rates.DealValue(stream, lead, on);
        var steps = ImmutableArray.CreateBuilder<ChainStep>(model.Stages.Length);
        steps.Add(Step(model.Stages[^1], target.Amount, null, target.Amount / value.Value.Amount));
        for (var index = model.Stages.Length - 2; index >= 0; index--)
        {
            var carried = steps[^1].Carried;
            var rate = rates.Conversion(stream, lead, model.Stages[index], on);
            steps.Add(Step(model.Stages[index], carried, rate, carried / rate.Value.Value));
        }

        return new Chain(target, on, value, steps.ToImmutable());
    }

    private ChainStep Step(StageSymbol stage, Fraction divided, ChosenLine<Rate>? rate, Fraction exact)
    {
        var need = Exact.Ceiling(exact);
        return new ChainStep(stage, divided, rate, exact, need, model.RoundsAtEveryStage ? new Fraction(need) : exact);
    }
}
