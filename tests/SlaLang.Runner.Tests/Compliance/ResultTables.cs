using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Fractions;
using NodaTime.Text;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Values;

namespace SlaLang.Runner.Tests.Compliance;

/// <summary>What was judged, as small tables that people can work out by hand.</summary>
public sealed partial class ResultTables(ComplianceResult result)
{
    private static readonly LocalDateTimePattern Instants = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");

    /// <summary>The names of the files in a case's folder, and what stands in each.</summary>
    public ImmutableSortedDictionary<string, ResultTable> All => new Dictionary<string, ResultTable>
    {
        ["expected.csv"] = Verdicts,
        ["expected-bounds.csv"] = Bounds,
        ["expected-items.csv"] = Items(duty => duty.Items),
        ["expected-whole.csv"] = Items(duty => duty.WholeLeads),
        ["expected-volume.csv"] = Volume,
        ["expected-duties.csv"] = Duties,
        ["expected-consequences.csv"] = Consequences,
        ["expected-quality.csv"] = Quality,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private IEnumerable<(string Obligation, string Number, DutyVerdict Verdict)> EachDuty =>
        from obligation in result.Obligations
        from duty in obligation.Duties.Index()
        select (obligation.Obligation.Name, Text(duty.Index + 1), duty.Item);

    private IEnumerable<(string Obligation, string Number, PeriodVerdict Period)> EachPeriod =>
        EachDuty.SelectMany(duty => duty.Verdict.Periods.Select(period => (duty.Obligation, duty.Number, period)));

    private ResultTable Verdicts => Table(
        "obligation,duty,period,verdict,met,missed,pending,undetermined,excused,share",
        EachPeriod.Select(entry => (string[])[entry.Obligation, entry.Number, entry.Period.Period.Name, Words(entry.Period.Verdict), .. Tally(entry.Period)]));

    private ResultTable Bounds => Table(
        "obligation,duty,period,lowest,highest,final,more_needed",
        from entry in EachPeriod
        let share = entry.Period as SharePeriod
        select (string[])[entry.Obligation, entry.Number, entry.Period.Period.Name, Text(share?.Lowest), Text(share?.Highest), entry.Period.IsFinal ? "yes" : "no", Text(share?.MoreNeeded ?? 0)]);

    private ResultTable Volume => Table(
        "obligation,period,demand,delivered,at_most,expected_to_date,least,most,over_in_a_row,verdict",
        from entry in EachPeriod
        let volume = entry.Period as VolumePeriod
        where volume is not null
        select (string[])
        [
            entry.Obligation, volume.Period.Name, Text(volume.Demand), Text(volume.Delivered), Text(volume.AtMost), Text(volume.ExpectedToDate),
            Text(volume.Least), Text(volume.Most), Text(volume.OverInARow), Words(volume.Verdict),
        ]);

    private ResultTable Duties => Table(
        "obligation,duty,rejected_untouched,hand_overs",
        EachDuty.Select(duty => (string[])[duty.Obligation, duty.Number, Text(duty.Verdict.RejectedUntouched), Text(duty.Verdict.HandOvers)]));

    private ResultTable Consequences => Table(
        "obligation,period,in_a_row,consequence",
        from obligation in result.Obligations
        from due in obligation.Consequences
        select (string[])[obligation.Obligation.Name, due.Period.Name, Text(due.InARow), $"{(due.Consequence.Escalates ? "escalate to" : "notify")} {due.Consequence.Whom}"]);

    private ResultTable Quality => Table(
        "fact,value",
        [
            ["repeated leads", Text(result.Facts.Quality.RepeatedLeads)],
            ["repeated touches", Text(result.Facts.Quality.RepeatedTouches)],
            ["of unknown leads", Text(result.Facts.Quality.OfUnknownLeads)],
            ["after as-of", Text(result.Facts.Quality.AfterAsOf)],
            ["impossible", string.Join(' ', result.Facts.Quality.Impossible.Select(impossible => impossible.Lead))],
        ]);

    private ResultTable Items(Func<DutyVerdict, ImmutableArray<DutyItem>> which) => Table(
        "obligation,duty,lead,period,state,cause,owner,start,due,done",
        from duty in EachDuty
        from item in which(duty.Verdict).OrderBy(item => result.Facts.Leads[item.Lead].Id, StringComparer.Ordinal).ThenBy(item => item.Start)
        select (string[])
        [
            duty.Obligation, duty.Number, result.Facts.Leads[item.Lead].Id, duty.Verdict.Periods[item.Period].Period.Name, Words(item.State), Words(item.Cause),
            Owners.Of(result.Facts, item), Text(item.Start), Text(item.Due), Text(item.Done),
        ]);

    private static ResultTable Table(string header, IEnumerable<string[]> rows) => new(header, [.. rows]);

    private static string[] Tally(PeriodVerdict period) => period is SharePeriod { Tally: var tally } share
        ? [Text(tally.Met), Text(tally.Missed), Text(tally.Pending), Text(tally.Undetermined), Text(tally.Excused), Text(share.Share)]
        : ["", "", "", "", "", ""];

    private string Text(Moment moment) => !moment.IsKnown ? ""
        : moment == Moment.Never ? "never"
        : Instants.Format(moment.ToInstant().InZone(result.Model.Calendar.Opening.Zone).LocalDateTime);

    private static string Text(Rate? rate) => rate is { Value: var value } ? ResultTable.Written(value) : "";

    private static string Text(Fraction? figure) => figure is { } value ? ResultTable.Written(value.Reduce()) : "";

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>`TooFewFollowUps` as `too few follow-ups`; nothing for no cause.</summary>
    private static string Words<T>(T value)
        where T : struct, Enum =>
        value is ItemCause.None ? "" : Capitals().Replace($"{value}", match => " " + match.Value).Trim().ToLowerInvariant().Replace("follow ups", "follow-ups", StringComparison.Ordinal);

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();
}
