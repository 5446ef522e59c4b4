using System.Collections.Immutable;
using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Tells how each figure of a plan came about, from the records that the planner made while it reckoned.</summary>
internal static class Explanations
{
    /// <summary>The leads of a delivery month: one part for each closing month that they serve.</summary>
    public static Derivation Of(TypePlan type, DeliveryPlan delivery)
    {
        var title = $"{FirstStage(type)} from {type.Lead.Name} to deliver in {Figures.Of(delivery.Month)} for {type.Stream.Name}";
        var parts = delivery.Parts.Select(entry => Of(type, entry)).ToImmutableArray();
        var formula = parts.Length > 1 ? string.Join(" + ", parts.Select(part => part.Figure.Split(' ')[0])) : "";
        return new Derivation(title, $"{Figures.Of(delivery.Leads)} leads", formula, null, parts) { Remark = Remark(delivery) };
    }

    /// <summary>The need of a stage for the deals that close in a month.</summary>
    public static Derivation Of(TypePlan type, ClosingPlan closing, StageSymbol stage)
    {
        var need = closing.Needs[stage.Index];
        var title = $"{stage.Name} from {type.Lead.Name} for the deals that close in {Figures.Of(closing.Month)} for {type.Stream.Name}";
        var chains = closing.Parts.Select(part => (part, derivation: Of(part.Chain, stage, type.Lead, Target(type, closing)))).ToArray();
        if (chains.Length > 0 && chains.All(entry => entry.derivation.Figure == chains[0].derivation.Figure))
        {
            return chains[0].derivation with { Title = title };
        }

        var formula = string.Join(" + ", chains.Select(entry => $"{Part(entry.part.Share)} × {entry.derivation.Figure.Split(' ')[0]}")) + $" = {Figures.Of(need.Exact)}, rounded up";
        return new Derivation(title, $"{Figures.Of(need.Need)}", formula, null, [.. chains.Select(entry => entry.derivation)]);
    }

    /// <summary>A stage's need in a chain, down to the target.</summary>
    public static Derivation Of(Chain chain, StageSymbol stage, LeadTypeSymbol lead, Derivation target)
    {
        var derivation = target;
        foreach (var step in chain.Steps)
        {
            derivation = Of(chain, step, lead, derivation);
            if (step.Stage == stage)
            {
                break;
            }
        }

        return derivation;
    }

    public static Derivation Quota(StreamSymbol stream, YearMonth month, Declared<Money> line) =>
        new($"quota of {stream.Name} in {Figures.Of(month)}", Figures.Of(line.Value), "", line.Location, []);

    public static Derivation Rate(StageSymbol from, StageSymbol to, LeadTypeSymbol lead, ChosenLine<Rate> chosen) =>
        Line($"rate {from.Name} -> {to.Name} of {lead.Name}", Figures.Of(chosen.Value), chosen);

    private static Derivation Of(TypePlan type, DeliveredFor entry)
    {
        var (closing, part) = entry;
        var first = type.DeliveryStage;
        var chain = Of(part.Chain, first, type.Lead, Target(type, closing)) with { Title = $"{first.Name} for all of {Figures.Of(closing.Month)}" };
        var whole = Figures.Of(part.Chain.First.Carried);
        var isDealt = part.Exact != new Fraction(part.Leads);
        var formula = part.Share == Fraction.One
            ? ""
            : $"{Part(part.Share)} × {whole} = {Figures.Of(part.Exact)}{(isDealt ? ", whole leads dealt by largest remainder" : "")}";
        return new Derivation($"for deals that close in {Figures.Of(closing.Month)}", $"{Figures.Of(part.Leads)} leads", formula, null, [Share(closing, part), chain]);
    }

    private static Derivation Share(ClosingPlan closing, DeliveryPart part)
    {
        var time = closing.TimeToClose;
        var words = time.Location is null
            ? "no time to close is declared: deals close in the month of delivery"
            : $"the days of {Figures.Of(closing.Month)} moved back by {string.Join(", ", time.Parts.Select(TimeOf))}";
        return new Derivation($"share of {Figures.Of(closing.Month)} that lands in {Figures.Of(part.Month)}", Part(part.Share), "", time.Location, []) { Remark = words };
    }

    private static string TimeOf(ClosePart part) => part.Share.Value == Fraction.One ? Figures.Of(part.Time) : $"{Figures.Of(part.Time)} ({Figures.Of(part.Share)})";

    /// <summary>The money that a lead type must bring in a closing month.</summary>
    private static Derivation Target(TypePlan type, ClosingPlan closing)
    {
        var target = closing.Target;
        var inputs = ImmutableArray.CreateBuilder<Derivation>();
        inputs.Add(new Derivation($"quota of {type.Stream.Name} in {Figures.Of(closing.Month)}", Figures.Of(target.Quota), "", target.QuotaLocation, []));
        if (target.RetainedLocation is { } retained)
        {
            inputs.Add(new Derivation("expected from existing customers", Figures.Of(target.Retained), "", retained, []));
        }

        inputs.Add(new Derivation($"share of {type.Lead.Name}{(target.Share.IsRest ? " (the rest)" : "")}", Figures.Of(target.Share.Share), "", target.Share.Location, []));
        return new Derivation($"target of {type.Lead.Name} in {Figures.Of(closing.Month)}", Figures.Of(target.Amount), TargetFormula(target), null, inputs.ToImmutable());
    }

    private static string TargetFormula(MonthTarget target)
    {
        var quota = Figures.Of(target.Quota);
        var left = target.RetainedLocation is null ? quota : $"({quota} − {Figures.Of(target.Retained)})";
        var cut = target.IsCutToZero ? ", never below zero" : "";
        var days = target.PartOfMonth == Fraction.One ? "" : $" × {Part(target.PartOfMonth)} of the month's days";
        return $"{left} × {Figures.Of(target.Share.Share)}{days}{cut}";
    }

    private static Derivation Of(Chain chain, ChainStep step, LeadTypeSymbol lead, Derivation before)
    {
        var from = step.Rate is null ? Figures.Of(chain.Target) : Figures.Of(step.Divided);
        var by = step.Rate is { } rate ? Figures.Of(rate.Value) : Figures.Of(chain.DealValue.Value);
        var divisor = step.Rate is { } chosen
            ? Line($"rate from {step.Stage.Name} of {lead.Name} on {Figures.Of(chain.RatesOn)}", Figures.Of(chosen.Value), chosen)
            : Line($"deal value of {lead.Name} on {Figures.Of(chain.RatesOn)}", Figures.Of(chain.DealValue.Value), chain.DealValue);
        return new Derivation($"{step.Stage.Name} needed", Figures.Of(step.Need), $"{from} ÷ {by}{Rounding(step)}", null, [before, divisor]);
    }

    private static string Rounding(ChainStep step) => step.Exact == new Fraction(step.Need)
        ? ""
        : $" = {Figures.Of(step.Exact)}, {(step.Carried == step.Exact ? "rounded up, carried on exactly" : "rounded up")}";

    private static Derivation Line<T>(string title, string figure, ChosenLine<T> line) => new(title, figure, "", line.Location, [])
    {
        Remark = line.WonOver.IsEmpty ? "" : $"takes the place of {string.Join(", ", line.WonOver)}",
    };

    private static string Remark(DeliveryPlan delivery) => delivery switch
    {
        { IsBeforeStart: true } => "before the agreement starts",
        { IsPartial: true } => "partial: some of its leads close after the last declared quota",
        _ => "",
    };

    private static string Part(Fraction share) => share.Denominator.IsOne ? Figures.Of(share) : $"{share.Numerator}/{share.Denominator}";

    private static string FirstStage(TypePlan type) => type.DeliveryStage.Name;
}
