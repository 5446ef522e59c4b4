using System.Diagnostics;
using System.Text;
using Fractions;
using NodaTime;
using SlaLang.Formatting;
using SlaLang.Planning;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Calibrating;

/// <summary>Writes what is proposed for a group as a `rates … from …` block in the canonical layout.</summary>
public static class RatesBlock
{
    /// <summary>The block with line feeds; empty where nothing is proposed.</summary>
    public static string Of(CalibratedGroup group, LocalDate from)
    {
        if (!group.IsProposed)
        {
            return "";
        }

        var text = new StringBuilder($"rates {group.Name} from {Figures.Of(from)} {{\n");
        foreach (var line in group.Lines)
        {
            text.Append(line.Proposed is { } value ? $"{NameOf(line.Line)} {Written(value)}\n" : "");
        }

        text.Append($"measured {Figures.Of(group.Window.Days.From)} to {Figures.Of(group.Window.Days.To)}\n}}\n");
        return Formatter.Format(new SourceText("rates", text.ToString())).Text ?? throw new UnreachableException("a block of rates cannot be read");
    }

    /// <summary>What stands in front of the figure, such as `MQL -> SQL`.</summary>
    public static string NameOf(LeverLine line) => line switch
    {
        RateLine rate => $"{rate.From.Name} -> {rate.To.Name}",
        DealValueLine => "deal value",
        TimeToCloseLine => "time to close",
        _ => throw new UnreachableException(line.GetType().Name),
    };

    /// <summary>A proposed figure as the language has it: `35.9%`, `2_135 USD`, `41 days`.</summary>
    public static string Written(Value value) => value switch
    {
        RateValue { Rate.Value: var share } => $"{Exact.Decimals(share * new Fraction(100), DecimalsOf(share)).Digits}%",
        MoneyValue { Money: var money } => $"{Figures.Amount(money).Replace(',', '_')} {money.Currency.Code}",
        DurationValue { Time: var time } => Figures.Of(time).Replace(',', '_'),
        _ => throw new UnreachableException(value.GetType().Name),
    };

    /// <summary>The decimals of a percentage with three significant digits; one at least.</summary>
    internal static int DecimalsOf(Fraction share)
    {
        var decimals = 1;
        for (var least = new Fraction(1, 10); share < least && share.IsPositive; least /= new Fraction(10))
        {
            decimals++;
        }

        return decimals;
    }
}
