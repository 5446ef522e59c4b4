using System.Collections.Immutable;
using System.Text.Json;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Facts;

namespace SlaLang.Runner.Output;

/// <summary>A report as `sla.comply`.</summary>
internal sealed class ComplyJson(Utf8JsonWriter json, JudgedAgreement judged)
{
    private const string Version = "1.1";

    private readonly LocalTimes times = new(judged.Model);

    public static void Write(TextWriter output, ImmutableArray<JudgedAgreement> judged) =>
        JsonEnvelope.Write(output, "comply", json => json.WriteArray("agreements", judged, agreement => new ComplyJson(json, agreement).WriteAgreement()), Version);

    private void WriteAgreement()
    {
        var report = judged.Report;
        json.WriteStartObject();
        json.WriteString("file", judged.Path);
        json.WriteString("title", judged.Model.Title);
        json.WriteString("version", judged.Model.Version);
        json.WriteString("digest", judged.Digest);
        json.WriteString("timeZone", times.Zone.Id);
        json.WriteString("currency", judged.Model.Currency.Code);
        WriteMoment("asOf", report.Result.AsOf);
        json.WriteString("period", report.Request.Period);
        json.WriteArray("teams", report.Teams, WriteTeam);
        json.WriteArray("obligations", report.Obligations, WriteObligation);
        json.WriteArray("metrics", report.Metrics, WriteMetric);
        WriteData(report.Result.Facts.Quality);
        json.WriteDiagnostics(report.Result.Plan.Diagnostics);
        json.WriteEndObject();
    }

    /// <summary>Local with its offset; null for what is not known or never comes.</summary>
    private void WriteMoment(string name, Moment moment) => json.WriteString(name, times.Precisely(moment) is { Length: > 0 } precise ? precise : null);

    private void WriteTeam(TeamStanding standing)
    {
        json.WriteStartObject();
        json.WriteString("name", standing.Team.Name);
        json.WriteString("title", standing.Team.Title);
        json.WriteString("verdict", StateWords.Of(standing.Verdict));
        json.WriteNumber("duties", standing.Duties);
        json.WriteEndObject();
    }

    private void WriteObligation(ObligationReport obligation)
    {
        var symbol = obligation.Verdict.Obligation;
        json.WriteStartObject();
        json.WriteString("name", symbol.Name);
        json.WriteString("title", symbol.Title);
        json.WriteString("verdict", obligation.Period is { } period ? StateWords.Of(period.Verdict) : null);
        json.WriteString("period", obligation.Period?.Period.Name);
        json.WriteBoolean("isFinal", obligation.Period?.IsFinal ?? false);
        json.WriteNumber("inARow", obligation.Period?.InARow ?? 0);
        json.WriteArray("consequences", obligation.Consequences, WriteConsequence);
        json.WriteArray("duties", obligation.Duties, new ComplyJsonDuty(json, judged, new ComplyJsonLead(judged, times)).Write);
        json.WriteEndObject();
    }

    private void WriteMetric(MetricReport metric)
    {
        json.WriteStartObject();
        json.WriteString("name", metric.Metric.Name);
        json.WriteString("title", metric.Metric.Title);
        json.WriteString("period", metric.Period.Name);
        json.WriteValue("value", metric.Result.Value);
        json.WriteValue("least", metric.Result.Bounds?.Least ?? (metric.Result.Bounds is null ? metric.Result.Value : null));
        json.WriteValue("most", metric.Result.Bounds?.Most ?? (metric.Result.Bounds is null ? metric.Result.Value : null));
        json.WriteEndObject();
    }

    private void WriteConsequence(DueConsequence due)
    {
        json.WriteStartObject();
        json.WriteString("kind", due.Consequence.Escalates ? "escalate" : "notify");
        json.WriteString("whom", due.Consequence.Whom);
        json.WriteString("period", due.Period.Name);
        json.WriteNumber("inARow", due.InARow);
        json.WriteEndObject();
    }

    private void WriteData(FactQuality quality)
    {
        json.WriteStartObject("data");
        WriteMoment("lastEvent", quality.LastEvent);
        WriteNumberOrNull(json, "openDaysWithoutEvent", judged.Report.OpenDaysWithoutEvent);
        json.WriteArray("tables", quality.Tables, table =>
        {
            json.WriteStartObject();
            json.WriteString("table", table.Table);
            json.WriteNumber("rows", table.Rows);
            json.WriteNumber("rejected", table.Rejected);
            json.WriteEndObject();
        });
        json.WriteNumber("repeatedLeads", quality.RepeatedLeads);
        json.WriteNumber("repeatedTouches", quality.RepeatedTouches);
        json.WriteNumber("ofUnknownLeads", quality.OfUnknownLeads);
        json.WriteNumber("afterAsOf", quality.AfterAsOf);
        json.WriteArray("impossible", quality.Impossible, WriteImpossible);
        json.WriteArray("unknownValues", quality.UnknownValues, WriteUnknownValue);
        json.WriteArray("assumptions", quality.Assumptions, json.WriteStringValue);
        json.WriteEndObject();
    }

    public static void WriteNumberOrNull(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void WriteImpossible(ImpossibleFact fact)
    {
        json.WriteStartObject();
        json.WriteString("lead", fact.Lead);
        json.WriteString("sentence", fact.Sentence);
        json.WriteEndObject();
    }

    private void WriteUnknownValue(UnknownValue value)
    {
        json.WriteStartObject();
        json.WriteString("table", value.Table);
        json.WriteString("column", value.Column);
        json.WriteString("value", value.Value);
        json.WriteNumber("count", value.Count);
        json.WriteEndObject();
    }
}
