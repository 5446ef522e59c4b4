using System.Collections.Immutable;
using Fractions;
using SlaLang.Comparing;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>What was judged and what would have been, as a sentence and a table.</summary>
internal sealed class BackTestSection(BackTest test, string asOf)
{
    private const string None = "-";

    public string Title => $"Back-test of {test.Months.Name}, as of {asOf}";

    /// <summary>`2 of 8 verdicts would have been others`.</summary>
    public string Sentence => test.Shared == 0
        ? "no period that both agreements judge"
        : $"{Figures.Of(new Fraction(test.Differing))} of {Figures.Of(new Fraction(test.Shared))} verdicts would have been {(test.Differing == 1 ? "another" : "others")}";

    public ReportSection Table() => new(
        Title,
        [
            new("promise", IsFigure: false), new("period", IsFigure: false),
            new("measured", Group: "before"), new("verdict", IsFigure: false, Group: "before"), new("measured", Group: "after"), new("verdict", IsFigure: false, Group: "after"),
        ],
        [.. test.Duties.SelectMany(duty => duty.Periods.Select(period => Row(duty, period)))])
    {
        Notes = [Sentence],
        Emphases = [.. test.Duties.SelectMany(duty => duty.Periods).Select(period => Differs(period) ? Emphasis.Strong : Emphasis.None)],
    };

    public static bool Differs(BackTestedPeriod period) => period.Before?.Verdict != period.After?.Verdict;

    public static string? Measured(PeriodVerdict? period, DutyVerdict? duty) => period is null || duty is null ? null : ShownFigure.Measured(period, duty.Duty);

    private static ImmutableArray<string> Row(BackTestedDuty duty, BackTestedPeriod period) =>
        [duty.Latest.Obligation.Title, period.Name, .. Cells(duty.Before, period.Before), .. Cells(duty.After, period.After)];

    private static string[] Cells(DutyVerdict? duty, PeriodVerdict? period) =>
        duty is null || period is null ? [None, None] : [Measured(period, duty) ?? None, StateWords.Of(period.Verdict)];
}
