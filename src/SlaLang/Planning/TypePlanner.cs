using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>Plans one lead type of one stream: each closing month's target, moved back to the months in which its leads are delivered (language design, section 5, steps 1 to 5).</summary>
internal sealed class TypePlanner(AgreementModel model, RateBook rates, StreamSymbol stream, LeadShare share)
{
    private readonly ChainPlanner chains = new(model, rates);

    public TypePlan Plan()
    {
        var windows = Windows().ToArray();
        var closings = windows.Select(Closing).OfType<ClosingPlan>().ToImmutableArray();
        var uncovered = windows.Where(window => window.IsAfterTerm && QuotaOf(window) is null).SelectMany(Landings).Select(landing => landing.Month).ToHashSet();
        return new TypePlan(stream, share, closings, Deliveries(closings, uncovered)) { DeliveryStage = model.Stages[0] };
    }

    /// <summary>The days of each month of the term, then those days after it whose deals come from leads of the term.</summary>
    private IEnumerable<Window> Windows()
    {
        var term = model.Term.Value;
        foreach (var month in MonthRange.EachMonth(term.From.ToYearMonth(), term.To.ToYearMonth()))
        {
            yield return new Window(month, LocalDate.Max(term.From, month.OnDayOfMonth(1)), LocalDate.Min(term.To, month.ToDateInterval().End), false);
        }

        var last = term.To.ToYearMonth().PlusMonths(rates.LongestMonthsToClose(share.Lead) + 1);
        for (var day = term.To.PlusDays(1); day.ToYearMonth() <= last; day = day.ToYearMonth().ToDateInterval().End.PlusDays(1))
        {
            var window = new Window(day.ToYearMonth(), day, day.ToYearMonth().ToDateInterval().End, true);
            if (Landings(window).Any(landing => landing.Month <= term.To.ToYearMonth()))
            {
                yield return window;
            }
        }
    }

    /// <summary>The months in which the leads of a window's deals are delivered, with the share of the window that each has; in the order of time.</summary>
    private IEnumerable<(YearMonth Month, Fraction Share)> Landings(Window window)
    {
        var shares = new SortedDictionary<YearMonth, Fraction>(YearMonthOrder.Instance);
        foreach (var part in TimeToCloseOf(window).Parts)
        {
            var each = part.Share.Value / new Fraction(window.Days);
            for (var day = window.From; day <= window.To; day = day.PlusDays(1))
            {
                var month = Back(day, part.Time).ToYearMonth();
                shares[month] = shares.TryGetValue(month, out var sofar) ? sofar + each : each;
            }
        }

        return shares.Select(entry => (entry.Key, entry.Value));
    }

    private static LocalDate Back(LocalDate day, TimeAmount time) =>
        time.WholeMonths is { } months ? day.PlusMonths(-months) : day.PlusDays(-(time.WholeDays ?? 0));

    private TimeToClose TimeToCloseOf(Window window) => rates.TimeToClose(stream, share.Lead, window.Month.OnDayOfMonth(1));

    private ClosingPlan? Closing(Window window)
    {
        if (QuotaOf(window) is not { } quota)
        {
            return null;
        }

        var target = Target(window, quota);
        var drafts = Landings(window).Select(landing => Draft(target, landing)).ToArray();
        var leads = LargestRemainder.Deal([.. drafts.Select(draft => draft.Exact)]);
        var parts = drafts.Select((draft, index) => draft with { Leads = leads[index] }).ToImmutableArray();
        return new ClosingPlan(window.Month, target, Needs(parts), parts, TimeToCloseOf(window)) { IsAfterTerm = window.IsAfterTerm };
    }

    private Declared<Money>? QuotaOf(Window window) => window.IsAfterTerm
        ? stream.Quota.AfterTermPerMonth
        : stream.Quota.Months.GetValueOrDefault(window.Month) ?? stream.Quota.PerMonth;

    /// <summary>(quota − retained, never below zero) × share, in proportion to the days of the month that belong to the term.</summary>
    private MonthTarget Target(Window window, Declared<Money> quota)
    {
        var days = window.Month.Calendar.GetDaysInMonth(window.Month.Year, window.Month.Month);
        var part = new Fraction(window.Days, days);
        var retained = stream.RetainedPerMonth?.Value ?? Money.Zero(model.Currency);
        var left = quota.Value - retained;
        var acquired = left.Amount.IsNegative ? Money.Zero(model.Currency) : left;
        var amount = acquired * share.Share.Value * part;
        return new MonthTarget(window.Month, quota.Value, quota.Location, retained, stream.RetainedPerMonth?.Location, share, part, amount);
    }

    private DeliveryPart Draft(MonthTarget target, (YearMonth Month, Fraction Share) landing)
    {
        var chain = chains.Chain(target.Amount, stream, share.Lead, landing.Month.OnDayOfMonth(1));
        return new DeliveryPart(landing.Month, landing.Share, chain, landing.Share * chain.First.Carried, BigInteger.Zero, target.Amount * landing.Share);
    }

    /// <summary>The need of each stage over all parts, from the first stage to the last.</summary>
    private ImmutableArray<StageNeed> Needs(ImmutableArray<DeliveryPart> parts) =>
    [
        .. model.Stages.Select(stage =>
        {
            var exact = parts.Aggregate(Fraction.Zero, (sum, part) => sum + (part.Share * part.Chain.Steps[model.Stages.Length - 1 - stage.Index].Carried));
            return new StageNeed(stage, exact, Exact.Ceiling(exact));
        }),
    ];

    private ImmutableArray<DeliveryPlan> Deliveries(ImmutableArray<ClosingPlan> closings, HashSet<YearMonth> uncovered)
    {
        var term = model.Term.Value;
        var (start, end) = (term.From.ToYearMonth(), term.To.ToYearMonth());
        var served = closings.SelectMany(closing => closing.Parts.Select(part => new DeliveredFor(closing, part))).ToLookup(entry => entry.Part.Month);
        var first = served.Select(group => group.Key).Append(start).Min(YearMonthOrder.Instance);
        return
        [
            .. MonthRange.EachMonth(first, end)
                .Where(month => month >= start || served.Contains(month))
                .Select(month => Delivery(month, [.. served[month]]) with { IsBeforeStart = month < start, IsPartial = uncovered.Contains(month) && month >= start }),
        ];
    }

    /// <summary>Lead value = the money that a month's leads are to become ÷ those leads, exact (language design, section 5, step 9).</summary>
    private DeliveryPlan Delivery(YearMonth month, ImmutableArray<DeliveredFor> parts)
    {
        var leads = parts.Aggregate(BigInteger.Zero, (sum, entry) => sum + entry.Part.Leads);
        var target = parts.Aggregate(Money.Zero(model.Currency), (sum, entry) => sum + entry.Part.Target);
        var after = parts.Where(entry => entry.Closing.IsAfterTerm).Aggregate(BigInteger.Zero, (sum, entry) => sum + entry.Part.Leads);
        Money? value = leads.IsZero ? null : target * new Fraction(1, leads);
        return new DeliveryPlan(month, leads, target, value, parts) { ClosingAfterTerm = after };
    }

    /// <summary>The days of a month that close under one quota.</summary>
    private readonly record struct Window(YearMonth Month, LocalDate From, LocalDate To, bool IsAfterTerm)
    {
        public int Days => Period.DaysBetween(From, To) + 1;
    }
}
