using System.Collections.Immutable;
using Fractions;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>Tells how what was delivered was held against the demand of the plan.</summary>
internal sealed class VolumeExplanations(ComplianceResult result)
{
    private readonly Pacing pacing = new(Judging.Of(result.Plan, result.Facts));

    public IEnumerable<Derivation> Of(DeliverDuty duty, VolumePeriod period, Shortfall? shortfall) => Lines.Known(
        Demand(duty, period), Band(duty, period), Delivered(period), Possible(period), period.HasEnded ? null : Expected(period), Difference(period, shortfall), Over(period));

    private Derivation Demand(DeliverDuty duty, VolumePeriod period)
    {
        var months = MonthRange.EachMonth(period.Period.From.ToYearMonth(), period.Period.To.ToYearMonth()).ToArray();
        var inputs = months.SelectMany(month => Demand(duty, period, month)).ToImmutableArray();
        return new Derivation("demand", Amount(period, period.Demand), "", null, inputs);
    }

    private IEnumerable<Derivation> Demand(DeliverDuty duty, VolumePeriod period, YearMonth month)
    {
        var share = pacing.Share(month, period.Period.From, period.Period.To);
        foreach (var type in result.Plan.Streams.SelectMany(stream => stream.Types).Where(type => duty.Leads.IsEmpty || duty.Leads.Contains(type.Lead)))
        {
            var derivation = duty.Stage.Index == 0
                ? type.DeliveredIn(month) is { } delivery ? (Explanations.Of(type, delivery), delivery.Target) : default((Derivation, Money)?)
                : type.ClosingIn(month) is { } closing ? (Explanations.Of(type, closing, duty.Stage), closing.Target.Amount) : default((Derivation, Money)?);
            if (derivation is not var (leads, target))
            {
                continue;
            }

            var whole = period.ByValue ? Lines.Of($"{type.Lead.Name} in {Figures.Of(month)} for {type.Stream.Name}", $"{leads.Figure.Split(' ')[0]} leads that are to become {Figures.Of(target)}", [leads]) : leads;
            yield return share == Fraction.One ? whole : Lines.Of($"{Part(share)} of the open days of {Figures.Of(month)}", whole.Figure, [whole]);
        }
    }

    private Derivation? Band(DeliverDuty duty, VolumePeriod period)
    {
        if (period.Demand.IsZero)
        {
            return null;
        }

        var (least, most) = (duty.Terms.Least, duty.Terms.Most);
        var shares = string.Join(" to ", new[] { least, most }.Where(bound => bound is not null).Select(bound => bound is { } rate ? Figures.Of(rate) : ""));
        var ends = (period.Least, period.Most) switch
        {
            ({ } low, { } high) => $"{(period.ByValue ? Figures.Amount(new Money(low, result.Model.Currency)) : Figures.Of(low))} to {Amount(period, high)}",
            ({ } low, null) => $"at least {Amount(period, low)}",
            (null, { } high) => $"at most {Amount(period, high)}",
            _ => "",
        };
        return ends.Length == 0 ? null : Lines.Of("band", ends, duty.Location) with { Formula = $"{shares} of {Amount(period, period.Demand)}" };
    }

    private Derivation Delivered(VolumePeriod period) => Lines.Of("delivered", Amount(period, period.Delivered), period.Types.Select(type => Lines.Of(
        $"{type.Lead.Name} for {type.Stream.Name}",
        $"{Figures.Of(type.Leads)} of {Figures.Of(type.Demand)} leads{(type.Value is { } value ? $", worth {Figures.Of(value)} of {Figures.Of(type.Target)}" : "")}{(type.IsOutside ? ", outside the band" : "")}")));

    private Derivation? Possible(VolumePeriod period) => period.AtMost == period.Delivered ? null
        : Lines.Of("at the most", Amount(period, period.AtMost)) with { Remark = $"if all that is not decided counts, and the {Figures.Of(period.Undetermined)} leads without type, stream or date" };

    private Derivation Expected(VolumePeriod period)
    {
        var months = MonthRange.EachMonth(period.Period.From.ToYearMonth(), period.Period.To.ToYearMonth())
            .Select(month => (ToDate: pacing.ToDate(month, period.Period.From, period.Period.To), Whole: pacing.Share(month, period.Period.From, period.Period.To)))
            .ToArray();
        var formula = months is [{ Whole: var whole } one] && whole == Fraction.One ? $"{Amount(period, period.Demand)} × {Days(one.ToDate)}" : "";
        var inputs = formula.Length > 0 ? [] : months.Select(month => Lines.Of(Figures.Of(month.ToDate.Month), $"{Days(month.ToDate)} of the month's demand"));
        return new Derivation("expected to date", Amount(period, period.ExpectedToDate), formula, null, [.. inputs]);
    }

    private static string Days(PacingShare share) =>
        $"({Figures.Of(share.DaysBefore)} {(share.AreOpenDays ? "open" : "calendar")} days before today + {Part(share.PartOfToday)} of today) ÷ {Figures.Of(share.Days)}";

    private Derivation? Difference(VolumePeriod period, Shortfall? shortfall)
    {
        if (shortfall is null)
        {
            return null;
        }

        var (more, isTooMany) = (Fraction.Abs(shortfall.MoreNeeded), shortfall.MoreNeeded.IsNegative);
        var bound = period.HasEnded ? "" : ", the end of the band around what was expected to date";
        return Lines.Of("difference", $"{Amount(period, Fraction.Abs(shortfall.Difference))} {(isTooMany ? "above" : "below")} {Amount(period, shortfall.Promised)}{bound}", [
            Lines.Of(period.HasEnded ? "would have kept it" : "would keep it", $"{Amount(period, more)} {(isTooMany ? "less" : "more")}")]);
    }

    private static Derivation? Over(VolumePeriod period) => !period.IsOverDelivered ? null
        : Lines.Of("over-delivered", period.OverInARow > 1 ? $"{Figures.Of(period.OverInARow)} final periods in a row" : "more than the demand");

    private string Amount(VolumePeriod period, Fraction figure) =>
        period.ByValue ? Figures.Of(new Money(figure, result.Model.Currency)) : figure == Fraction.One ? "1 lead" : $"{Figures.Of(figure)} leads";

    private static string Part(Fraction share) => share.Denominator.IsOne ? Figures.Of(share) : $"{share.Numerator}/{share.Denominator}";
}
