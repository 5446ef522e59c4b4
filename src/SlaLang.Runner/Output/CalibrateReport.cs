using System.Collections.Immutable;
using System.Diagnostics;
using Fractions;
using SlaLang.Calibrating;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>Measured rates as tables: each group beside what is in force, and demand as it is and as it would be.</summary>
internal static class CalibrateReport
{
    private const string None = "-";
    private const string Interval = "95% interval";

    public static Report Of(CalibratedAgreement calibrated)
    {
        var (model, calibration) = (calibrated.Calibration.Model, calibrated.Calibration);
        var times = new LocalTimes(model);
        return new Report(
            model.Title + (model.Version.Length == 0 ? "" : $", version {model.Version}"),
            [
                $"as of {times.WithDay(calibrated.Facts.AsOf)} {times.Zone.Id}, data up to {times.Of(calibrated.Facts.Quality.LastEvent)}; new rates from {Figures.Of(calibration.From)}",
                $"measured: the leads that became {model.Stages[0].Name} in the period, and how far they had got as of then",
                .. LeftOut(calibration),
            ],
            [.. calibration.Groups.Select(Section), .. Demand(calibrated)]);
    }

    private static IEnumerable<string> LeftOut(Calibration calibration)
    {
        var (first, end) = (calibration.Model.Stages[0].Name, calibration.Model.Term.Value.To);
        if (calibration.From > end)
        {
            yield return $"the agreement ends on {Figures.Of(end)}, so that the new rates are for the one after it";
        }

        if (calibration.Unplaced > 0)
        {
            yield return $"left out: {Leads(calibration.Unplaced)} of {first} whose type is not known, or the stream that decides on the rates";
        }

        if (calibration.Undated > 0)
        {
            yield return $"left out: {Leads(calibration.Undated)} of later stages, of which no date says when they became {first}";
        }
    }

    private static ReportSection Section(CalibratedGroup group)
    {
        ImmutableArray<ReportColumn> columns =
        [
            new("line", IsFigure: false),
            new("in force"),
            new("of"),
            new("got on"),
            new("measured"),
            new("from", Group: Interval),
            new("to", Group: Interval),
            new("new"),
        ];
        var stream = group.Stream is { } named ? $" in {DemandReport.Named(named)}" : "";
        return new ReportSection(
            $"{DemandReport.Named(group.Lead)}{stream}: {Leads(group.Leads)} in {group.Window.Period.Name}",
            group.Leads == 0 ? [] : columns,
            [.. group.Lines.Where(_ => group.Leads > 0).Select(Cells)])
        {
            Emphases = [.. group.Lines.Select(line => line.Proposed is not null && line.IsSmall ? Emphasis.Warning : Emphasis.None)],
            Notes = [.. Notes(group)],
        };
    }

    private static string Leads(int count) => $"{Figures.Of(count)} {(count == 1 ? "lead" : "leads")}";

    private static ImmutableArray<string> Cells(CalibratedLine line) =>
    [
        RatesBlock.NameOf(line.Line),
        line.InForce.Length > 0 ? line.InForce : None,
        line.Sample is { } sample ? Figures.Of(sample) : None,
        line.Reached is { } reached ? Figures.Of(reached) : None,
        line.Measured is { } measured ? Shown(measured) : None,
        line.Interval is { Low: var low } ? Bound(low) : None,
        line.Interval is { High: var high } ? Bound(high) : None,
        line.Proposed is { } proposed ? RatesBlock.Written(proposed) : None,
    ];

    private static string Shown(Value value) => value is DurationValue { Time: var time } ? $"{Figures.Of(time.Amount, 1)} days" : value is MoneyValue ? Figures.Of(value) : RatesBlock.Written(value);

    private static string Bound(Value value) => value switch
    {
        MoneyValue { Money: var money } => Figures.Amount(money),
        DurationValue { Time: var time } => Figures.Of(time.Amount, 1),
        RateValue { Rate.Value: var share } => $"{Exact.Decimals(share * new Fraction(100), 1).Digits}%",
        _ => throw new UnreachableException(value.GetType().Name),
    };

    private static IEnumerable<string> Notes(CalibratedGroup group)
    {
        var small = group.Lines.Where(line => line.Proposed is not null && line.IsSmall).Select(line => RatesBlock.NameOf(line.Line)).ToArray();
        if (small.Length > 0)
        {
            yield return $"small sample: {string.Join(", ", small)}";
        }

        if (group.Leads > 0 && !group.Window.IsMature)
        {
            yield return $"not mature before {Figures.Of(group.Window.MatureOn)}, so that nothing is proposed";
        }

        foreach (var (count, why) in new[]
        {
            (group.InOtherCurrency, "is in another currency"),
            (group.WithoutAmount, "has no amount"),
        }.Where(entry => entry.Item1 > 0))
        {
            yield return $"left out of the deal value: {Leads(count)} whose first won deal {why}";
        }

        if (group.WonBefore > 0)
        {
            yield return $"left out of the time to close: {Leads(group.WonBefore)} won before the first stage, which cannot be";
        }
    }

    private static IEnumerable<ReportSection> Demand(CalibratedAgreement calibrated) => calibrated is { Planned: { } planned, Compared: { } compared }
        ? ComparedDemand.Sections(planned, compared, "new").Select(section => section with { Title = $"Demand: {section.Title}" })
        : [];
}
