using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>From leads to money: leads × every rate × the deal value, by the rates in force on the first day of the month in which the leads are delivered. Nothing is rounded.</summary>
internal sealed class ForwardChain(AgreementModel model, RateBook rates)
{
    /// <summary>The share of a month's leads that become deals.</summary>
    public Rate EndToEnd(StreamSymbol stream, LeadTypeSymbol lead, YearMonth month) =>
        new(model.Stages.SkipLast(1).Aggregate(Fraction.One, (product, from) => product * rates.Conversion(stream, lead, from, month.OnDayOfMonth(1)).Value.Value));

    public Money DealValue(StreamSymbol stream, LeadTypeSymbol lead, YearMonth month) => rates.DealValue(stream, lead, month.OnDayOfMonth(1)).Value;

    /// <summary>What one lead of the month brings on average.</summary>
    public Money PerLead(StreamSymbol stream, LeadTypeSymbol lead, YearMonth month) =>
        DealValue(stream, lead, month) * EndToEnd(stream, lead, month).Value;

    /// <summary>The share of a month's deals that close within the given days, where leads come in evenly over the month's days.</summary>
    public Fraction ClosingWithin(DateRange days, StreamSymbol stream, LeadTypeSymbol lead, YearMonth month)
    {
        var all = month.ToDateInterval().ToArray();
        return rates.TimeToClose(stream, lead, month.OnDayOfMonth(1)).Parts.Aggregate(
            Fraction.Zero,
            (sum, part) => sum + (part.Share.Value * new Fraction(all.Count(day => days.Contains(On(day, part.Time))), all.Length)));
    }

    private static LocalDate On(LocalDate day, TimeAmount time) => time.WholeMonths is { } months ? day.PlusMonths(months) : day.PlusDays(time.WholeDays ?? 0);
}
