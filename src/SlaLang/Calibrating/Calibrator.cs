using System.Collections.Immutable;
using SlaLang.Facts;
using SlaLang.Planning;

namespace SlaLang.Calibrating;

/// <summary>Measures the rates of an agreement anew by what the CRM's exports say.</summary>
public static class Calibrator
{
    public static Calibration Calibrate(FactSet facts, CalibrationRequest request)
    {
        var rates = new RateBook(facts.Model, null);
        var windows = new MeasuringWindows(facts, rates);
        var from = request.From ?? windows.NextQuarter();
        var groups = new RatesGroups(facts.Model);
        ImmutableArray<CalibratedGroup> empty = [.. groups.All.Select(group => new CalibratedGroup(group.Lead, group.Stream, windows.Find(group.Lead, group.Stream, request.Period)))];
        var reader = new CohortReader(facts, groups, [.. empty.Select(group => windows.BoundsOf(group.Window))]);
        var cohorts = reader.Read();
        var measurer = new GroupMeasurer(facts, rates, from);
        var calibration = new Calibration(facts.Model, from, [.. empty.Zip(cohorts, measurer.Measure)])
        {
            Unplaced = reader.Unplaced,
            Undated = reader.Undated,
        };
        return calibration with
        {
            Blocks = string.Join("\n", calibration.Groups.Select(group => RatesBlock.Of(group, from)).Where(block => block.Length > 0)),
            Diagnostics = [.. new CalibrationNotices(facts, rates, windows.KnownUntil).Of(calibration)],
        };
    }
}
