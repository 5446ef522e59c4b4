using System.Collections.Immutable;
using Fractions;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>What was delivered against the demand of the plan, with pacing and over-delivery (docs/compliance.md, volume).</summary>
internal sealed class VolumeVerdicts
{
    private readonly Judging judging;
    private readonly ObligationSymbol obligation;
    private readonly DeliverDuty duty;
    private readonly ImmutableArray<TypePlan> types;
    private readonly VolumeCounts counts;
    private readonly Pacing pacing;

    private VolumeVerdicts(Judging judging, ObligationSymbol obligation, DeliverDuty duty)
    {
        (this.judging, this.obligation, this.duty) = (judging, obligation, duty);
        types = [.. judging.Plan.Streams.SelectMany(stream => stream.Types).Where(type => duty.Leads.IsEmpty || duty.Leads.Contains(type.Lead))];
        counts = new VolumeCounts(judging, duty, types);
        pacing = new Pacing(judging);
    }

    public static DutyVerdict Of(Judging judging, ObligationSymbol obligation, DeliverDuty duty)
    {
        var verdicts = new VolumeVerdicts(judging, obligation, duty);
        var periods = Periods.Begun(judging, duty.Every).Select(verdicts.Of).ToImmutableArray();
        return new DutyVerdict(obligation, duty, [.. verdicts.WithOverDelivery(periods)]);
    }

    private VolumePeriod Of(JudgedPeriod period)
    {
        var months = VolumeMonth.Of(judging, duty, types, period);
        var days = PacingDays(period, months);
        var undetermined = DatesToDate(period).Sum(counts.Undetermined);
        var volume = new VolumePeriod(period, Verdict.NoData, duty.Terms.ByValue)
        {
            HasEnded = judging.AsOf >= period.End,
            Demand = Sum(months.Select(month => month.Demand * pacing.Share(month.Month, period.From, period.To))),
            ExpectedToDate = Sum(months.Select(month => month.Demand * pacing.ShareToDate(month.Month, period.From, period.To))),
            Delivered = Delivered(period, months, count => count.Counted),
            Undetermined = undetermined,
            Leads = DatesToDate(period).Sum(date => types.Index().Sum(type => counts.Of(type.Index, date).Counted)),
            Pacing = days,
        };
        volume = volume with { Least = volume.Demand * duty.Terms.Least?.Value, Most = volume.Demand * duty.Terms.Most?.Value };
        volume = volume with { Types = [.. types.Index().Select(type => OfType(volume, months, type.Index))] };
        return Judged(volume, months);
    }

    private VolumePeriod Judged(VolumePeriod volume, ImmutableArray<VolumeMonth> months)
    {
        var low = Delivered(volume.Period, months, count => count.Least);
        var high = Delivered(volume.Period, months, count => count.Most);
        var extra = months.Select(month => month.HighestValue).Append(Fraction.Zero).Max() * new Fraction(volume.Undetermined);
        volume = volume with { AtMost = high + extra, IsFinal = volume.HasEnded && low == high };
        if (months.Any(month => month.IsPartial))
        {
            return volume with { Verdict = Verdict.Undetermined, IsFinal = false, Reason = "the month's demand is not whole: some of its leads close after the last declared quota" };
        }

        var without = VolumeBand.Judge(volume, low, volume.Delivered, high);
        var with = VolumeBand.Judge(volume, low + extra, volume.Delivered + extra, high + extra);
        if (without != with)
        {
            return volume with { Verdict = Verdict.Undetermined, Reason = $"{Figures.Of(volume.Undetermined)} leads without type, stream or date decide" };
        }

        return EachType(volume with { Verdict = without.Verdict });
    }

    /// <summary>With `and each lead type`, one outside the band is as bad as the total.</summary>
    private VolumePeriod EachType(VolumePeriod volume)
    {
        var isBad = duty.Terms.EachType && volume.Verdict is Verdict.Met or Verdict.OnTrack && volume.Types.Any(type => type.IsOutside);
        return !isBad || !duty.Terms.EachType ? volume : volume with
        {
            Verdict = volume is { IsFinal: true, Undetermined: 0 } ? Verdict.Breached : volume.Undetermined > 0 ? Verdict.Undetermined : Verdict.AtRisk,
            Reason = $"{string.Join(", ", volume.Types.Where(type => type.IsOutside).Select(type => type.Lead.Name))} outside the band",
        };
    }

    private TypeVolume OfType(VolumePeriod volume, ImmutableArray<VolumeMonth> months, int type)
    {
        var period = volume.Period;
        var own = months.Select(month => month.Types[type]).Zip(months).ToArray();
        var leads = DatesToDate(period).Sum(date => counts.Of(type, date).Counted);
        var value = Sum(months.Select(month => Delivered(type, month, period, count => count.Counted) * (month.Types[type].Value ?? Fraction.Zero)));
        var demand = Sum(own.Select(entry => entry.First.Leads * pacing.Share(entry.Second.Month, period.From, period.To)));
        var target = Sum(own.Select(entry => entry.First.Target * pacing.Share(entry.Second.Month, period.From, period.To)));
        var expected = Sum(own.Select(entry => (duty.Terms.ByValue ? entry.First.Target : entry.First.Leads) * pacing.ShareToDate(entry.Second.Month, period.From, period.To)));
        var (figure, whole) = duty.Terms.ByValue ? (value, target) : (new Fraction(leads), demand);
        var hasValue = own.Any(entry => entry.First.Value is not null);
        var currency = judging.Model.Currency;
        return new TypeVolume(types[type].Stream, types[type].Lead, demand, leads, hasValue ? new Money(value, currency) : null, new Money(target, currency),
            VolumeBand.IsOutside(duty.Terms, figure, volume.HasEnded ? whole : expected))
        {
            ExpectedToDate = expected,
        };
    }

    private Fraction Delivered(JudgedPeriod period, ImmutableArray<VolumeMonth> months, Func<DayCount, int> which) =>
        Sum(months.SelectMany(month => types.Index().Select(type => Delivered(type.Index, month, period, which) * month.UnitOf(type.Index))));

    private Fraction Delivered(int type, VolumeMonth month, JudgedPeriod period, Func<DayCount, int> which) =>
        new(DatesToDate(period).Where(date => date.ToYearMonth() == month.Month).Sum(date => which(counts.Of(type, date))));

    private ImmutableArray<PacingDay> PacingDays(JudgedPeriod period, ImmutableArray<VolumeMonth> months)
    {
        var days = ImmutableArray.CreateBuilder<PacingDay>();
        var (delivered, expected) = (Fraction.Zero, Fraction.Zero);
        var byMonth = months.ToDictionary(month => month.Month);
        foreach (var date in DatesToDate(period))
        {
            var month = byMonth[date.ToYearMonth()];
            delivered += Sum(types.Index().Select(type => new Fraction(counts.Of(type.Index, date).Counted) * month.UnitOf(type.Index)));
            expected += month.Demand * pacing.ShareToDate(month.Month, date, date);
            days.Add(new PacingDay(date, delivered, expected));
        }

        return days.ToImmutable();
    }

    private IEnumerable<LocalDate> DatesToDate(JudgedPeriod period)
    {
        var last = LocalDate.Min(period.To, judging.Timeline.DateOf(judging.AsOf.ToInstant()));
        for (var date = period.From; date <= last; date = date.PlusDays(1))
        {
            yield return date;
        }
    }

    private IEnumerable<VolumePeriod> WithOverDelivery(ImmutableArray<VolumePeriod> periods)
    {
        var inARow = 0;
        foreach (var period in periods)
        {
            var isCounted = period.IsFinal && period.Verdict is Verdict.Met or Verdict.Breached;
            var isOver = period.IsFinal && isCounted && period.Delivered > period.Demand;
            inARow = isOver ? inARow + 1 : period.IsFinal && isCounted ? 0 : inARow;
            var isBreach = isOver && obligation.OverDeliveryMonths is { } months && inARow >= months.Value;
            yield return period with
            {
                IsOverDelivered = isOver,
                OverInARow = isOver ? inARow : 0,
                Verdict = isBreach ? Verdict.Breached : period.Verdict,
                Reason = isBreach ? $"over-delivered {Figures.Of(inARow)} times in a row" : period.Reason,
            };
        }
    }

    private static Fraction Sum(IEnumerable<Fraction> figures) => figures.Aggregate(Fraction.Zero, (sum, figure) => sum + figure);
}
