using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>An agreement's sensitivity, and how it is to be shown.</summary>
internal sealed record MeasuredSensitivity(string Path, string Digest, Sensitivity Sensitivity)
{
    /// <summary>True where the order and the bars are about leads, else about revenue.</summary>
    public bool ByDemand { get; init; }

    public Supposition? Supposition { get; init; }

    public string NameOf(Lever lever) => Sensitivity.Model.Streams.Length > 1 ? $"{lever.Lead.Name} in {lever.Stream.Name}: {LineOf(lever)}" : $"{lever.Lead.Name}: {LineOf(lever)}";

    /// <summary>The line of the rates block that declares the figure.</summary>
    public static string LineOf(Lever lever) => lever.Line switch
    {
        RateLine rate => $"{rate.From.Name} -> {rate.To.Name}",
        DealValueLine => "deal value",
        _ => "time to close",
    };

    /// <summary>What a step is, such as `1 point`, `1%`, `a week`.</summary>
    public string StepOf(Lever lever) => lever.Line switch
    {
        RateLine => $"{Figures.Of(Sensitivity.Points)} {(Sensitivity.Points == Fractions.Fraction.One ? "point" : "points")}",
        DealValueLine => $"{Figures.Of(Sensitivity.Points)}%",
        _ => lever.Now.Contains("month", StringComparison.Ordinal) ? "a month" : "a week",
    };

    /// <summary>The effect that the order is about.</summary>
    public Fractions.Fraction SizeOf(LeverEffect? effect) => effect is null ? Fractions.Fraction.Zero : ByDemand ? new Fractions.Fraction(effect.Leads) : effect.Revenue.Amount;
}
