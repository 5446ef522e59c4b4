using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Gives the result of a sum, average… its unit; lengths of time come in units of 100 ns and are told in hours.</summary>
internal static class AggregateValues
{
    public static Value Of(Fraction result, ValueType type, Currency currency) => type.Kind switch
    {
        ValueKind.Count => new CountValue(result, type.Unit),
        ValueKind.Rate => new RateValue(new Rate(result)),
        ValueKind.Money => new MoneyValue(new Money(result, currency)),
        ValueKind.Duration => new DurationValue(new TimeAmount(result / new Fraction(NodaConstants.TicksPerHour), TimeUnit.Hour)),
        ValueKind.BusinessDuration => new DurationValue(new TimeAmount(result / new Fraction(NodaConstants.TicksPerHour), TimeUnit.BusinessHour)),
        _ => new NumberValue(result),
    };

    public static string Formula(string function, Value result, int count, Rate share) => function switch
    {
        "average" => $"{Figures.Of(Arithmetic.WithFigure(result, Arithmetic.Figure(result) * new Fraction(count)))} ÷ {Figures.Of(count)}",
        "median" when count % 2 == 1 => $"the middle one of {Figures.Of(count)} figures",
        "median" => $"halfway between the two in the middle of {Figures.Of(count)} figures",
        "percentile" => $"the least of {Figures.Of(count)} figures that {Figures.Of(share)} of them do not exceed",
        "min" => $"the least of {Figures.Of(count)} figures",
        "max" => $"the greatest of {Figures.Of(count)} figures",
        _ => $"the sum of {Figures.Of(count)} figures",
    };
}
