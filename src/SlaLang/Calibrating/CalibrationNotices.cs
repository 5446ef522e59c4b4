using System.Collections.Immutable;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Calibrating;

/// <summary>Says why figures are not proposed, and what a reader must know of those that are.</summary>
internal sealed class CalibrationNotices(FactSet facts, RateBook rates, LocalDate knownUntil)
{
    private readonly AgreementModel model = facts.Model;
    private readonly Clocks clocks = new(facts);

    public IEnumerable<Diagnostic> Of(Calibration calibration) =>
    [
        .. Missing(calibration),
        .. clocks.KnowsStage(model.Stages[0]) ? calibration.Groups.SelectMany(group => Of(group, calibration.From)) : [],
    ];

    private IEnumerable<Diagnostic> Of(CalibratedGroup group, LocalDate from)
    {
        var at = BlockOf(group).Location.FirstLine();
        return group.Leads == 0 ? [EvaluationDiagnostics.NobodyToMeasure(at, group.Name, model.Stages[0].Name, group.Window.Period.Name, PeriodsOf(group))]
            : group.Window.IsMature ? [.. Doubts(group, at), .. LaterBlocks(group, from)]
            : [NotMature(group, at)];
    }

    private IEnumerable<Diagnostic> Doubts(CalibratedGroup group, Location at)
    {
        if (Stuck(group) is { } stuck)
        {
            yield return EvaluationDiagnostics.NobodyGotOn(at, group.Name, stuck.Line.From.Name, stuck.Line.To.Name, Figures.Of(stuck.Sample));
        }

        var small = group.Lines.Where(line => line.Proposed is not null && line.IsSmall).Select(Sample).ToArray();
        if (small.Length > 0)
        {
            yield return EvaluationDiagnostics.SmallSample(at, group.Name, string.Join(", ", small), LongerThan(group.Window.Period));
        }
    }

    private RatesSymbol BlockOf(CalibratedGroup group) => model.Rates.First(block => block.Lead == group.Lead && block.Stream == group.Stream);

    private Diagnostic NotMature(CalibratedGroup group, Location at)
    {
        var window = group.Window;
        var line = rates.TryTimeToClose(group.Stream, group.Lead, window.Days.To)?.Location ?? at;
        var time = window.LongestTime is { } longest ? $"deals of `{group.Name}` take up to {Figures.Of(longest)}" : $"`{group.Name}` is not over";
        var help = $"measure an earlier period with `--period`, or again with facts that reach {Figures.Of(window.MatureOn)}; these reach {Figures.Of(knownUntil)}";
        return EvaluationDiagnostics.NotMature(line, window.Period.Name, time, Figures.Of(window.MatureOn), help);
    }

    /// <summary>A year that ends with the period.</summary>
    private string LongerThan(MonthRange period)
    {
        var last = FiscalPeriods.QuarterOf(model.FiscalYearStart, period.First.PlusMonths(period.Months - 1));
        var first = FiscalPeriods.QuarterOf(model.FiscalYearStart, last.First.PlusMonths(-9));
        return period.Months % 3 == 0 ? $"{first.Name} to {last.Name}" : $"{first.Name} to {period.Name}";
    }

    /// <summary>The first step that nobody took; those after it have nobody to begin with.</summary>
    private static (RateLine Line, int Sample)? Stuck(CalibratedGroup group) =>
        group.Lines.FirstOrDefault(line => line is { Sample: > 0, Reached: 0 }) is { Line: RateLine step, Sample: { } sample } ? (step, sample) : null;

    private static string Sample(CalibratedLine line) => line.Reached is { } reached
        ? $"`{RatesBlock.NameOf(line.Line)}` on {Figures.Of(reached)} of {Figures.Of(line.Sample ?? 0)} leads"
        : $"`{RatesBlock.NameOf(line.Line)}` on {Figures.Of(line.Sample ?? 0)} won {(line.Sample == 1 ? "deal" : "deals")}";

    private IEnumerable<Diagnostic> LaterBlocks(CalibratedGroup measured, LocalDate day) =>
        from block in model.Rates
        where block.Lead == measured.Lead && block.Stream == measured.Stream && block.From > day
        let lines = measured.Lines.Where(line => line.Proposed is not null && Has(block, line.Line)).Select(line => $"`{RatesBlock.NameOf(line.Line)}`").ToArray()
        where lines.Length > 0
        select EvaluationDiagnostics.TakenOver(block.Location.FirstLine(), measured.Name, Figures.Of(block.From ?? day), string.Join(", ", lines));

    private static bool Has(RatesSymbol block, LeverLine line) => line switch
    {
        RateLine rate => block.Conversions.Any(conversion => conversion.From == rate.From),
        DealValueLine => block.DealValue is not null,
        _ => block.TimeToClose is not null,
    };

    private IEnumerable<Diagnostic> Missing(Calibration calibration)
    {
        foreach (var stage in model.Stages.Where(stage => !clocks.KnowsStage(stage)))
        {
            yield return EvaluationDiagnostics.NotShown(
                stage.Location.FirstLine(),
                $"say when leads became `{stage.Name}`",
                stage.Index == 0 ? "nothing can be measured" : "the rates before and after it are not measured",
                $"export the column with that date and map it: `{stage.Name} \"…\"` in `source leads`");
        }

        if (clocks.KnowsStage(model.Stages[0]) && (!facts.Has("deals", "amount") || !facts.Has("deals", "won")) && calibration.Groups.Any(group => group.Leads > 0))
        {
            yield return EvaluationDiagnostics.NotShown(model.Location.FirstLine(), "show what won deals brought", "no deal value is measured", "export deals with the columns `lead`, `amount`, `won` and `closed`");
        }
    }

    /// <summary>The months in which leads of the group entered the first stage at all.</summary>
    private string PeriodsOf(CalibratedGroup group)
    {
        var zone = model.Calendar.Opening.Zone;
        var entered = facts.Leads.Where(lead => lead.Type == group.Lead && lead.Stages is [{ IsKnown: true }, ..]).Select(lead => lead.Stages[0]).ToArray();
        if (entered.Length == 0)
        {
            return "the facts have none at all; `sla data` shows what was understood of the exports";
        }

        var (first, last) = (Month(entered.Min()), Month(entered.Max()));
        return $"the facts have them {(first == last ? $"in {first}" : $"from {first} to {last}")}, and reach {Figures.Of(knownUntil)}; name a period that is mature by then with `--period`";

        string Month(Moment moment) => Figures.Of(moment.ToInstant().InZone(zone).Date.ToYearMonth());
    }
}
