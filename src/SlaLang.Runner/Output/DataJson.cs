using System.Text.Json;
using NodaTime.Text;
using SlaLang.Facts;
using SlaLang.Runner.Commands;
using SlaLang.Runner.Data;

namespace SlaLang.Runner.Output;

/// <summary>What was understood of the exports as `sla.data`.</summary>
internal static class DataJson
{
    public static void Write(TextWriter output, LoadedAgreement agreement, FactLoad load) => JsonEnvelope.Write(output, "data", json =>
    {
        json.WriteString("file", agreement.File.Path);
        json.WriteString("title", agreement.Model.Title);
        json.WriteString("zone", agreement.Model.Calendar.Opening.Zone.Id);
        WriteMoment(json, "asOf", load.Facts?.AsOf ?? Moment.Unknown);
        json.WriteNumber("rejected", load.Rejected);
        json.WriteArray("problems", load.Problems, json.WriteStringValue);
        json.WriteArray("files", load.Files, file => WriteFile(json, file));
        if (load.Facts is { } facts)
        {
            WriteFacts(json, facts);
        }

        json.WriteDiagnostics(load.Diagnostics);
    }, "1.1");

    private static void WriteFile(Utf8JsonWriter json, ExportReading file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.File.Path);
        json.WriteString("table", file.File.Table);
        json.WriteNumber("rows", file.Rows);
        json.WriteNumber("rejected", file.Rejected);
        json.WriteNumber("doubtful", file.Doubtful);
        json.WriteNumber("footerLines", file.FooterLines);
        json.WriteArray("columns", file.Columns, column =>
        {
            json.WriteStartObject();
            json.WriteString("field", column.Field);
            json.WriteString("heading", column.Heading);
            if (column.Kind is not null)
            {
                json.WriteString("readAs", KindWord.Of(column.Kind));
                json.WriteNumber("unread", file.Unread.GetValueOrDefault(column.Field));
            }

            json.WriteEndObject();
        });
        json.WriteArray("unused", file.Unused, json.WriteStringValue);
        json.WriteArray("absent", file.Absent, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, FactSet facts)
    {
        var quality = facts.Quality;
        json.WriteStartObject("facts");
        json.WriteNumber("leads", facts.Leads.Length);
        json.WriteNumber("touches", facts.Touches.Count);
        json.WriteNumber("deals", facts.Deals.Length);
        json.WriteArray("instants", FactSpan.Of(facts), span =>
        {
            json.WriteStartObject();
            json.WriteString("table", span.Table);
            WriteMoment(json, "first", span.First);
            WriteMoment(json, "last", span.Last);
            json.WriteEndObject();
        });
        json.WriteNumber("repeatedLeads", quality.RepeatedLeads);
        json.WriteNumber("repeatedTouches", quality.RepeatedTouches);
        json.WriteNumber("ofUnknownLeads", quality.OfUnknownLeads);
        json.WriteNumber("afterAsOf", quality.AfterAsOf);
        WriteMoment(json, "lastEvent", quality.LastEvent);
        json.WriteArray("assumptions", quality.Assumptions, json.WriteStringValue);
        json.WriteArray("unknownValues", quality.UnknownValues, value => WriteUnknown(json, value));
        json.WriteArray("impossible", quality.Impossible, fact => WriteImpossible(json, fact));
        json.WriteEndObject();
    }

    private static void WriteUnknown(Utf8JsonWriter json, UnknownValue value)
    {
        json.WriteStartObject();
        json.WriteString("table", value.Table);
        json.WriteString("column", value.Column);
        json.WriteString("value", value.Value);
        json.WriteNumber("count", value.Count);
        json.WriteEndObject();
    }

    private static void WriteImpossible(Utf8JsonWriter json, ImpossibleFact fact)
    {
        json.WriteStartObject();
        json.WriteString("lead", fact.Lead);
        json.WriteString("sentence", fact.Sentence);
        json.WriteEndObject();
    }

    /// <summary>An exact instant in UTC; null where there is none.</summary>
    private static void WriteMoment(Utf8JsonWriter json, string name, Moment moment)
    {
        if (moment.IsKnown)
        {
            json.WriteString(name, InstantPattern.ExtendedIso.Format(moment.ToInstant()));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
