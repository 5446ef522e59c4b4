using NodaTime;
using SlaLang.Calibrating;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Tests.Compliance;
using SlaLang.Values;

namespace SlaLang.Tests.Calibrating;

/// <summary>Facts for calibrating, written down one by one; times are local in the agreement's zone.</summary>
internal sealed class Measured(AgreementModel model)
{
    private readonly FactSets sets = new(model);
    private readonly List<DealFact> deals = [];
    private int leads;

    public HashSet<string> Missing { get; } = [];

    public string? LastEvent { get; set; }

    /// <summary>So many leads that entered the first stage then, and the stage of that place (and none between) a day later.</summary>
    public Measured Leads(int count, string type, string entered, int furthest = 0, string? stream = null, string? reached = null)
    {
        for (var index = 0; index < count; index++)
        {
            sets.Lead($"L-{leads++}", type, entered, with: lead => lead with
            {
                Stream = model.Streams.FirstOrDefault(known => known.Name == stream),
                Stages = furthest == 0 ? lead.Stages : lead.Stages.SetItem(furthest, sets.At(reached ?? entered)),
            });
        }

        return this;
    }

    /// <summary>So many leads that are in the second stage, and nobody knows since when they are in the first.</summary>
    public Measured Undated(int count, string type)
    {
        for (var index = 0; index < count; index++)
        {
            sets.Lead($"L-{leads++}", type, "2026-01-05 10:00", with: lead => lead with { Stages = [Moment.Unknown, lead.Stages[0], .. lead.Stages[2..]] });
        }

        return this;
    }

    /// <summary>A deal of the lead that was added last.</summary>
    public Measured Deal(string id, string? amount, string closed, bool isWon = true, string currency = "USD")
    {
        var money = amount is null || Exact.Read(amount) is not { } figure || Currency.Find(currency) is not { } unit ? (Money?)null : new Money(figure, unit);
        deals.Add(new DealFact(id, leads - 1) { Amount = money, IsWon = isWon, Closed = closed.Length == 0 ? Moment.Unknown : sets.At(closed) });
        return this;
    }

    public Calibration AsOf(string asOf, string? period = null, string? from = null)
    {
        var facts = sets.AsOf(asOf);
        facts = facts with
        {
            Deals = [.. deals],
            Columns = facts.Columns.Union(["deals.amount", "deals.won", "deals.closed"]).Except(Missing),
            Quality = new FactQuality { LastEvent = sets.At(LastEvent ?? asOf) },
        };
        return SlaEngine.Calibrate(facts, new CalibrationRequest(period is null ? null : Month(period), from is null ? null : DateOf(from)));
    }

    /// <summary>`name: sample, got on, measured, proposed` of each line of a group; what is not there as `-`.</summary>
    public static string[] Lines(CalibratedGroup group) =>
    [
        .. group.Lines.Select(line => $"{RatesBlock.NameOf(line.Line)}: {Shown(line.Sample)}, {Shown(line.Reached)}, {(line.Measured is { } value ? Figures.Of(value) : "-")}, {(line.Proposed is { } proposed ? RatesBlock.Written(proposed) : "-")}"),
    ];

    private static string Shown(int? count) => count is { } number ? Figures.Of(number) : "-";

    private static LocalDate DateOf(string written) => NodaTime.Text.LocalDatePattern.Iso.Parse(written).Value;

    private static MonthRange Month(string written) => new(NodaTime.Text.YearMonthPattern.Iso.Parse(written).Value, 1, written);
}
