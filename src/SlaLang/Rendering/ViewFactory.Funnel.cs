using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Rendering.View;
using SlaLang.Values;

namespace SlaLang.Rendering;

/// <summary>Definitions, quotas and rates.</summary>
internal sealed partial class ViewFactory
{
    private StageView Stage(StageSymbol stage) => new(stage.Title, stage.Owner?.Title ?? "", Prose(stage.Means), stage.RejectionReasons);

    private StreamView Stream(StreamSymbol stream) => new(stream.Title, BasisOf(stream))
    {
        PerMonth = MoneyOf(stream.Quota.PerMonth),
        Retained = MoneyOf(stream.RetainedPerMonth),
        AfterTerm = MoneyOf(stream.Quota.AfterTermPerMonth),
        ShareOfCompany = stream.Quota.ShareOfCompany is { } share ? format.Share(share.Value) : "",
        Months = [.. stream.Quota.Months.Select(month => new MonthAmountView(format.Month(month.Key), format.Money(month.Value.Value)))],
        Split = [.. stream.Split.Select(split => new SplitView(split.Lead.Title, format.Share(split.Share), split.IsRest))],
        Mix = [.. stream.Mix.Select(bound => new MixView(bound.Lead.Title, format.Share(bound.Share), bound.IsLeast, bound.OfValue))],
    };

    private string MoneyOf(Declared<Money>? amount) => amount is null ? "" : format.Money(amount.Value);

    private static string BasisOf(StreamSymbol stream) => stream.Basis switch
    {
        MoneyBasis.Revenue => "revenue",
        MoneyBasis.Margin => "margin",
        _ => "recurring",
    };

    private RatesView Rates(RatesSymbol rates) => new(rates.Lead.Title, rates.Stream?.Title ?? "", rates.From is { } from ? format.Date(from) : "", sources.Line(rates.Location))
    {
        Conversions = [.. rates.Conversions.Select(Conversion)],
        DealValue = new FigureView(MoneyOf(rates.DealValue), SourceOf(rates.DealValue?.Location)),
        TimeToCloseSource = SourceOf(rates.TimeToClose?.Location),
        TimeToClose = rates.TimeToClose is { } time ? CloseParts(time.Value) : [],
        MeasuredFrom = rates.Measured is { } measured ? format.Date(measured.Value.From) : "",
        MeasuredTo = rates.Measured is { } until ? format.Date(until.Value.To) : "",
    };

    private ConversionView Conversion(ConversionRate rate) =>
        new(rate.From.Title, rate.To.Title, format.Share(rate.Rate), sources.Line(rate.Location));

    private ImmutableArray<ClosePartView> CloseParts(ImmutableArray<ClosePart> parts) =>
        [.. parts.Select(part => new ClosePartView(part.Share == Rate.Whole ? "" : format.Share(part.Share), format.Time(part.Time)))];
}
