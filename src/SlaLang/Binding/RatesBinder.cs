using System.Collections.Immutable;
using Fractions;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

internal sealed class RatesBinder(BindingContext context)
{
    public RatesSymbol? Bind(RatesSyntax syntax)
    {
        var lead = context.Leads.Find(syntax.Lead);
        var stream = syntax.Stream is { } name ? context.Streams.Find(name) : null;
        var from = syntax.From is { } date ? context.Dates.Date(date) : null;
        var given = new Dictionary<string, Location>();
        var items = syntax.Items.Where(item => context.IsFirst(given, LineOf(item), item)).ToArray();
        var conversions = items.OfType<ConversionSyntax>().Select(Conversion).OfType<ConversionRate>().ToImmutableArray();
        var (value, time, measured) = (items.OfType<DealValueSyntax>().FirstOrDefault(), items.OfType<TimeToCloseSyntax>().FirstOrDefault(), items.OfType<MeasuredSyntax>().FirstOrDefault());
        var dealValue = value is null ? null : DealValue(value);
        var timeToClose = time is null ? null : TimeToClose(time);
        var window = measured is null ? null : Measured(measured);
        if (conversions.Length < items.OfType<ConversionSyntax>().Count() || (value is not null && dealValue is null))
        {
            context.UnsureRates.Add(syntax.Lead.Text);
        }

        if (lead is null || (syntax.Stream is not null && stream is null) || (syntax.From is not null && from is null))
        {
            context.UnsureRates.UnionWith(lead is null ? context.Leads.Names : [lead.Name]);
            return null;
        }

        return new RatesSymbol(lead, stream, from, syntax.Location) { Conversions = conversions, DealValue = dealValue, TimeToClose = timeToClose, Measured = window };
    }

    /// <summary>Two blocks may not give one line for the same lead type, stream and date.</summary>
    public void CheckEqual(ImmutableArray<RatesSymbol> rates)
    {
        var seen = new Dictionary<(LeadTypeSymbol, StreamSymbol?, NodaTime.LocalDate?, string), Location>();
        foreach (var block in rates)
        {
            foreach (var (line, location) in Lines(block))
            {
                if (!seen.TryAdd((block.Lead, block.Stream, block.From, line), location))
                {
                    context.Say(BindingDiagnostics.EqualRates(location, line, seen[(block.Lead, block.Stream, block.From, line)]));
                }
            }
        }
    }

    private static IEnumerable<(string Line, Location Location)> Lines(RatesSymbol block) =>
    [
        .. block.Conversions.Select(conversion => ($"`{conversion.From.Name} -> {conversion.To.Name}`", conversion.Location)),
        .. block.DealValue is { } value ? new[] { ("a deal value", value.Location) } : [],
        .. block.TimeToClose is { } time ? new[] { ("a time to close", time.Location) } : [],
    ];

    private static string LineOf(RatesItemSyntax item) => item switch
    {
        ConversionSyntax conversion => $"{conversion.Pair.From.Text} -> {conversion.Pair.To.Text}",
        DealValueSyntax => "deal value",
        TimeToCloseSyntax => "time to close",
        _ => "measured",
    };

    private ConversionRate? Conversion(ConversionSyntax syntax)
    {
        var pair = context.Pair(syntax.Pair);
        var rate = context.Quantities.Rate(syntax.Rate, $"the rate of `{syntax.Pair.From.Text} -> {syntax.Pair.To.Text}`");
        return pair is { } stages && rate is { } value ? new ConversionRate(stages.From, stages.To, value, syntax.Location) : null;
    }

    private Declared<Money>? DealValue(DealValueSyntax syntax) =>
        context.Quantities.Money(syntax.Value, "the deal value", allowsZero: false) is { } money ? new Declared<Money>(money, syntax.Location) : null;

    private Declared<DateRange>? Measured(MeasuredSyntax syntax) =>
        context.Dates.Range(syntax.Range, "the measuring window") is { } range ? new Declared<DateRange>(range, syntax.Location) : null;

    private Declared<ImmutableArray<ClosePart>>? TimeToClose(TimeToCloseSyntax syntax)
    {
        var parts = syntax.Parts.Select(Part).ToArray();
        if (parts.Any(part => part is null))
        {
            return null;
        }

        ImmutableArray<ClosePart> known = [.. parts.OfType<ClosePart>()];
        var sum = known.Aggregate(Fraction.Zero, (total, part) => total + part.Share.Value);
        if (sum != Fraction.One)
        {
            context.Say(TypeDiagnostics.SharesOfTime(syntax.Location, Figures.Of(new Rate(sum))));
            return null;
        }

        return new Declared<ImmutableArray<ClosePart>>(known, syntax.Location);
    }

    private ClosePart? Part(ClosePartSyntax syntax)
    {
        var share = syntax.Share is { } written ? context.Quantities.Rate(written, "the share of deals") : Rate.Whole;
        var time = context.Quantities.CalendarTime(syntax.Time, "the time to close");
        return share is { } part && time is { } amount ? new ClosePart(part, amount) : null;
    }
}
