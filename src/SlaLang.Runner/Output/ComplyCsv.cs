using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Facts;

namespace SlaLang.Runner.Output;

/// <summary>The leads under every timed duty as comma-separated values: those of the period that was asked for, else of all that have begun.</summary>
internal sealed class ComplyCsv(JudgedAgreement judged)
{
    private readonly FactSet facts = judged.Report.Result.Facts;
    private readonly LocalTimes times = new(judged.Model);

    public static void Write(TextWriter writer, ImmutableArray<JudgedAgreement> judged)
    {
        CsvText.AppendRow(writer, ["file", "agreement", "obligation", "duty", "team", "period", "lead", "name", "owner", "state", "cause", "start", "due", "done", "minutes_late", "excuse", "approved_by"]);
        foreach (var agreement in judged)
        {
            new ComplyCsv(agreement).Write(writer);
        }
    }

    private void Write(TextWriter writer)
    {
        foreach (var obligation in judged.Report.Obligations)
        {
            var excuses = new ExcuseBook(judged.Model, obligation.Verdict.Obligation);
            foreach (var duty in obligation.Duties)
            {
                foreach (var item in Sorted(duty))
                {
                    CsvText.AppendRow(writer, Cells(duty, item, item.State == ItemState.Excused ? excuses.For(facts.Leads[item.Lead], item.Start) : null));
                }
            }
        }
    }

    private IEnumerable<DutyItem> Sorted(DutyReport duty)
    {
        var shown = judged.Report.Request.Period is null ? null : duty.Period;
        return duty.Verdict.Items
            .Where(item => judged.Report.Request.Period is null || duty.Verdict.Periods[item.Period] == shown)
            .OrderBy(item => item.Period)
            .ThenBy(item => facts.Leads[item.Lead].Id, StringComparer.Ordinal)
            .ThenBy(item => item.Start);
    }

    private IEnumerable<string> Cells(DutyReport duty, DutyItem item, Model.Excuse? excuse)
    {
        var lead = facts.Leads[item.Lead];
        return
        [
            CsvText.Guarded(judged.Path),
            CsvText.Guarded(judged.Model.Title),
            duty.Verdict.Obligation.Name,
            duty.Number.ToString(CultureInfo.InvariantCulture),
            duty.Team.Name,
            duty.Verdict.Periods[item.Period].Period.Name,
            CsvText.Guarded(lead.Id),
            judged.Report.Request.ShowsNames ? CsvText.Guarded(lead.Name) : "",
            CsvText.Guarded(Owners.Of(facts, item)),
            StateWords.Of(item.State),
            StateWords.Of(item.Cause),
            times.Precisely(item.Start),
            times.Precisely(item.Due),
            times.Precisely(item.Done),
            MinutesLate(item),
            CsvText.Guarded(excuse?.Reason ?? ""),
            CsvText.Guarded(excuse?.Approver ?? ""),
        ];
    }

    /// <summary>Elapsed from due to done, or to the as-of instant where nothing was done, begun minutes counted whole; empty where nothing is late.</summary>
    private string MinutesLate(in DutyItem item)
    {
        var end = item.Done.IsKnown ? item.Done : facts.AsOf;
        return item.Cause is ItemCause.Late or ItemCause.Untouched or ItemCause.Undecided
            ? ((end.Ticks - item.Due.Ticks + NodaConstants.TicksPerMinute - 1) / NodaConstants.TicksPerMinute).ToString(CultureInfo.InvariantCulture)
            : "";
    }
}
