using System.Collections.Immutable;
using Fractions;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>What was delivered, by lead type, against what is expected to date and the whole demand.</summary>
internal sealed class PacingSections(JudgedAgreement judged)
{
    public IEnumerable<ReportSection> All() =>
        from obligation in judged.Report.Obligations
        from duty in obligation.Duties
        from volume in new[] { duty.Period }.OfType<VolumePeriod>()
        where volume.Types.Length > 0
        select Section(duty, volume);

    private ReportSection Section(DutyReport duty, VolumePeriod volume) => new(
        $"Pacing of {ComplyReport.NameOf(duty)}, {volume.Period.Name}{(volume.ByValue ? $", in {judged.Model.Currency.Code}" : "")}",
        [new("lead type", IsFigure: false), new("leads"), .. Value(volume, "worth"), new("expected to date"), new("whole period"), new("band", IsFigure: false)],
        [.. volume.Types.Select(type => Cells(volume, type)), .. volume.Types.Length > 1 ? [Total(volume)] : ImmutableArray<ImmutableArray<string>>.Empty])
    {
        Notes = [.. Notes(volume)],
    };

    private static IEnumerable<ReportColumn> Value(VolumePeriod volume, string title) => volume.ByValue ? [new ReportColumn(title)] : [];

    private static ImmutableArray<string> Cells(VolumePeriod volume, TypeVolume type) =>
    [
        volume.Types.Select(other => other.Stream).Distinct().Count() > 1 ? $"{type.Stream.Name}, {type.Lead.Name}" : type.Lead.Name,
        Figures.Of(type.Leads),
        .. volume.ByValue ? [Amount(volume, type.Value?.Amount ?? Fraction.Zero)] : ImmutableArray<string>.Empty,
        Amount(volume, type.ExpectedToDate),
        Amount(volume, volume.ByValue ? type.Target.Amount : type.Demand),
        type.IsOutside ? "outside" : "within",
    ];

    private static ImmutableArray<string> Total(VolumePeriod volume) =>
    [
        "all",
        Figures.Of(volume.Leads),
        .. volume.ByValue ? [Amount(volume, volume.Delivered)] : ImmutableArray<string>.Empty,
        Amount(volume, volume.ExpectedToDate),
        Amount(volume, volume.Demand),
        IsOutside(volume) ? "outside" : "within",
    ];

    private static bool IsOutside(VolumePeriod volume)
    {
        var part = volume.HasEnded || volume.Demand.IsZero ? Fraction.One : volume.ExpectedToDate / volume.Demand;
        return volume.Delivered < volume.Least * part || volume.Delivered > volume.Most * part;
    }

    /// <summary>Whole leads and whole units of money: the exact figures are in the JSON result.</summary>
    private static string Amount(VolumePeriod volume, Fraction amount) => Figures.Of(volume.ByValue ? Exact.Floor(amount) : Exact.Ceiling(amount));

    private static IEnumerable<string> Notes(VolumePeriod volume)
    {
        if (volume.OverInARow > 0)
        {
            yield return $"over-delivered in {Counted.Of(volume.OverInARow, "final period")} in a row";
        }

        if (volume.Undetermined > 0)
        {
            yield return $"{Counted.Of(volume.Undetermined, "lead")} without type, stream or date could not be counted";
        }
    }
}
