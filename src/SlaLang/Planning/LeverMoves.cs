using System.Collections.Immutable;
using System.Diagnostics;
using Fractions;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>Moves one line of a lead type's rates in one stream by a step, in every block that says something of it; the lines win over one another as before.</summary>
internal static class LeverMoves
{
    private const int Week = 7;

    /// <summary>Null where the step leads below zero or above 100 %.</summary>
    public static AgreementModel? Move(AgreementModel model, Lever lever, Fraction points)
    {
        var blocks = model.Rates.Where(block => block.Lead.Name == lever.Lead.Name && (block.Stream is null || block.Stream.Name == lever.Stream.Name)).ToArray();
        var above = model.Rates.Select(block => block.Precedence).DefaultIfEmpty(0).Max() + 1;
        var moved = new List<RatesSymbol>();
        foreach (var block in blocks)
        {
            if (Moved(block, lever.Line, points) is not { } changed)
            {
                return null;
            }

            moved.Add(changed with { Stream = lever.Stream, Precedence = above + (2 * block.Precedence) + (block.Stream is null ? 0 : 1) });
        }

        return model with { Rates = [.. model.Rates, .. moved] };
    }

    private static RatesSymbol? Moved(RatesSymbol block, LeverLine line, Fraction points) => line switch
    {
        RateLine rate => MovedRate(block, rate, points / new Fraction(100)),
        DealValueLine => points <= new Fraction(-100) ? null : block with { DealValue = block.DealValue is { } value ? value with { Value = value.Value * (Fraction.One + (points / new Fraction(100))) } : null },
        TimeToCloseLine => MovedTime(block, points.IsNegative ? -1 : 1),
        _ => throw new UnreachableException(line.GetType().Name),
    };

    private static RatesSymbol? MovedRate(RatesSymbol block, RateLine line, Fraction by)
    {
        var conversions = block.Conversions.Select(conversion => conversion.From == line.From ? conversion with { Rate = new Rate(conversion.Rate.Value + by) } : conversion).ToImmutableArray();
        return conversions.All(conversion => conversion.Rate.Value > Fraction.Zero && conversion.Rate.Value <= Fraction.One) ? block with { Conversions = conversions } : null;
    }

    /// <summary>A week, or a month where time is counted in months.</summary>
    private static RatesSymbol? MovedTime(RatesSymbol block, int direction)
    {
        if (block.TimeToClose is not { } time)
        {
            return block;
        }

        var parts = time.Value.Select(part => part with { Time = Later(part.Time, direction) }).ToImmutableArray();
        return parts.Any(part => part.Time.Amount.IsNegative) ? null : block with { TimeToClose = time with { Value = parts } };
    }

    private static TimeAmount Later(TimeAmount time, int direction) => time.WholeMonths is { } months
        ? new TimeAmount(new Fraction(months + direction), TimeUnit.Month)
        : new TimeAmount(new Fraction((time.WholeDays ?? 0) + (Week * direction)), TimeUnit.Day);
}
