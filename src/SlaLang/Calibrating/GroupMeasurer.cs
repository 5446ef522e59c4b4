using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Calibrating;

/// <summary>Makes a line of each figure of a block: what is in force, what the cohort shows, and how that is to be written.</summary>
internal sealed class GroupMeasurer(FactSet facts, RateBook rates, LocalDate from)
{
    private const int FewestOfAll = 30;
    private const int FewestOfEach = 5;

    private readonly AgreementModel model = facts.Model;
    private readonly Clocks clocks = new(facts);

    public CalibratedGroup Measure(CalibratedGroup group, Cohort cohort) => group with
    {
        Leads = cohort.Leads,
        Lines = [.. model.Stages.SkipLast(1).Select(stage => RateOf(group, cohort, stage)), DealValueOf(group, cohort), TimeToCloseOf(group, cohort)],
        InOtherCurrency = cohort.InOtherCurrency,
        WithoutAmount = cohort.WithoutAmount,
        WonBefore = cohort.WonBefore,
    };

    private CalibratedLine RateOf(CalibratedGroup group, Cohort cohort, StageSymbol stage)
    {
        var next = model.Stages[stage.Index + 1];
        var line = new CalibratedLine(new RateLine(stage, next)) { InForce = rates.TryConversion(group.Stream, group.Lead, stage, from) is { } chosen ? Figures.Of(chosen.Value) : "" };
        if (!clocks.KnowsStage(stage) || !clocks.KnowsStage(next))
        {
            return line;
        }

        var (sample, reached) = (cohort.Reached(stage.Index), cohort.Reached(next.Index));
        line = line with { Sample = sample, Reached = reached };
        if (sample == 0)
        {
            return line;
        }

        var (low, high) = Confidence.OfShare(reached, sample);
        var share = new Fraction(reached, sample);
        return line with
        {
            Measured = new RateValue(new Rate(share)),
            Interval = (new RateValue(new Rate(Down(low, 3))), new RateValue(new Rate(Up(high, 3)))),
            IsSmall = sample < FewestOfAll || reached < FewestOfEach || sample - reached < FewestOfEach,
            Proposed = group.Window.IsMature && reached > 0 ? new RateValue(new Rate(Written(share))) : null,
        };
    }

    private CalibratedLine DealValueOf(CalibratedGroup group, Cohort cohort)
    {
        var line = new CalibratedLine(new DealValueLine()) { InForce = rates.TryDealValue(group.Stream, group.Lead, from) is { } chosen ? Figures.Of(chosen.Value) : "" };
        if (!facts.Has("deals", "amount") || !facts.Has("deals", "won"))
        {
            return line;
        }

        return WithMean(line, cohort.Amounts, group.Window.IsMature, mean => new MoneyValue(new Money(mean, model.Currency)), mean => DecimalsOf(mean));
    }

    private CalibratedLine TimeToCloseOf(CalibratedGroup group, Cohort cohort)
    {
        var parts = rates.TryTimeToClose(group.Stream, group.Lead, from)?.Value ?? [];
        var line = new CalibratedLine(new TimeToCloseLine()) { InForce = string.Join(", ", parts.Select(WordsOf)) };
        if (!clocks.KnowsStage(model.Stages[0]) || !clocks.KnowsStage(model.Stages[^1]))
        {
            return line;
        }

        // One mean cannot take the place of a distribution.
        return WithMean(line, cohort.Days, group.Window.IsMature && parts.Length < 2, mean => new DurationValue(new TimeAmount(mean, TimeUnit.Day)), _ => 0);
    }

    private static CalibratedLine WithMean(CalibratedLine line, ImmutableArray<Fraction> figures, bool isProposed, Func<Fraction, Value> valueOf, Func<Fraction, int> decimalsOf)
    {
        line = line with { Sample = figures.Length };
        if (figures.IsEmpty)
        {
            return line;
        }

        var (mean, interval) = Confidence.OfMean(figures);
        var decimals = decimalsOf(mean);
        var shown = Math.Max(decimals, line.Line is TimeToCloseLine ? 1 : 0);
        var written = Rounded(mean, decimals);
        return line with
        {
            Measured = valueOf(mean),
            Interval = interval is { } bounds ? (valueOf(bounds.Low.IsNegative ? Fraction.Zero : Down(bounds.Low, shown)), valueOf(Up(bounds.High, shown))) : null,
            IsSmall = figures.Length < FewestOfAll,
            Proposed = isProposed && (written.IsPositive || line.Line is TimeToCloseLine) ? valueOf(written) : null,
        };
    }

    /// <summary>Amounts of three digits and more are written in whole units of the currency.</summary>
    private int DecimalsOf(Fraction mean) => mean >= new Fraction(100) ? 0 : model.Currency.Decimals;

    private static Fraction Written(Fraction share) => Rounded(share, RatesBlock.DecimalsOf(share) + 2);

    private static string WordsOf(ClosePart part) => part.Share == Rate.Whole ? Figures.Of(part.Time) : $"{Figures.Of(part.Share)} in {Figures.Of(part.Time)}";

    private static Fraction Rounded(Fraction figure, int decimals) => Fraction.Round(figure, decimals, MidpointRounding.AwayFromZero);

    private static Fraction Down(Fraction figure, int decimals) => new(Exact.Floor(figure * Scale(decimals)), BigInteger.Pow(10, decimals));

    private static Fraction Up(Fraction figure, int decimals) => new(Exact.Ceiling(figure * Scale(decimals)), BigInteger.Pow(10, decimals));

    private static Fraction Scale(int decimals) => new(BigInteger.Pow(10, decimals));
}
