using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>The lines of rates, each under its lead type, stream and first day. What each does to demand is read off the plans.</summary>
internal sealed class RatesTerms(ImmutableArray<string> suppliers)
{
    public IEnumerable<Term> Of(IEnumerable<RatesSymbol> blocks) => blocks.SelectMany(Of);

    private IEnumerable<Term> Of(RatesSymbol block)
    {
        var subject = $"rates {block.Lead.Name}{(block.Stream is { } stream ? $" in {stream.Name}" : "")}{(block.From is { } from ? $" from {Figures.Of(from)}" : "")}";
        var input = new DemandInput(block.Stream?.Name, block.Lead.Name);
        foreach (var line in block.Conversions)
        {
            yield return Conversion(line, subject) with { Input = input };
        }

        if (block.DealValue is { } value)
        {
            yield return DealValue(value, subject) with { Input = input };
        }

        if (block.TimeToClose is { } time)
        {
            yield return TimeToClose(time, subject) with { Input = input };
        }

        if (block.Measured is { } measured)
        {
            yield return new Term(TermKind.MeasuringWindow, subject, "measured", measured.Location) { Meaning = Meanings.Of(measured.Value), Text = $"{Figures.Of(measured.Value.From)} to {Figures.Of(measured.Value.To)}" };
        }
    }

    private Term Conversion(ConversionRate line, string subject)
    {
        var pair = $"{line.From.Name} -> {line.To.Name}";
        return new Term(TermKind.Rate, subject, pair, line.Location)
        {
            Meaning = Meanings.Of(line.Rate.Value),
            Text = TermTexts.After(line.Location, pair),
            Weight = new FigureWeight(line.Rate.Value, ""),
            Stakes = Stakes.MoreIsLooser(suppliers),
        };
    }

    private Term DealValue(Declared<Money> value, string subject) => new(TermKind.DealValue, subject, "deal value", value.Location)
    {
        Meaning = Meanings.Of(value.Value),
        Text = TermTexts.After(value.Location, "deal value"),
        Weight = new FigureWeight(value.Value.Amount, value.Value.Currency.Code),
        Stakes = Stakes.MoreIsLooser(suppliers),
    };

    /// <summary>Parts of equal time are one part.</summary>
    private Term TimeToClose(Declared<ImmutableArray<ClosePart>> time, string subject) => new(TermKind.TimeToClose, subject, "time to close", time.Location)
    {
        Meaning = Meanings.All(time.Value
            .GroupBy(part => Meanings.Of(part.Time))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {Meanings.Of(group.Aggregate(Fractions.Fraction.Zero, (sum, part) => sum + part.Share.Value))}")),
        Text = TermTexts.After(time.Location, "time to close"),
        Stakes = Stakes.Unclear(suppliers),
    };
}
