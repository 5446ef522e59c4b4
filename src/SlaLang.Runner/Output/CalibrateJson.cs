using System.Text.Json;
using NodaTime.Text;
using SlaLang.Calibrating;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>Measured rates as `sla.calibrate`.</summary>
internal static class CalibrateJson
{
    public static void Write(TextWriter output, CalibratedAgreement calibrated) => JsonEnvelope.Write(output, "calibrate", json =>
    {
        var calibration = calibrated.Calibration;
        json.WriteString("file", calibrated.Path);
        json.WriteString("title", calibration.Model.Title);
        json.WriteString("digest", calibrated.Digest);
        json.WriteString("asOf", InstantPattern.ExtendedIso.Format(calibrated.Facts.AsOf.ToInstant()));
        json.WriteDate("from", calibration.From);
        json.WriteNumber("unplaced", calibration.Unplaced);
        json.WriteNumber("undated", calibration.Undated);
        json.WriteArray("groups", calibration.Groups, group => WriteGroup(json, group));
        json.WriteString("blocks", calibration.Blocks);
        json.WriteBoolean("written", calibrated.IsWritten);
        json.WriteArray("demand", calibrated.Compared?.Rows ?? [], row => WriteRow(json, row));
        json.WriteDiagnostics([.. calibration.Diagnostics, .. calibrated.News]);
    });

    private static void WriteGroup(Utf8JsonWriter json, CalibratedGroup group)
    {
        json.WriteStartObject();
        json.WriteString("lead", group.Lead.Name);
        json.WriteString("stream", group.Stream?.Name);
        json.WriteString("period", group.Window.Period.Name);
        json.WriteDate("from", group.Window.Days.From);
        json.WriteDate("to", group.Window.Days.To);
        json.WriteDate("matureOn", group.Window.MatureOn);
        json.WriteBoolean("mature", group.Window.IsMature);
        json.WriteNumber("leads", group.Leads);
        json.WriteNumber("inOtherCurrency", group.InOtherCurrency);
        json.WriteNumber("withoutAmount", group.WithoutAmount);
        json.WriteNumber("wonBefore", group.WonBefore);
        json.WriteArray("lines", group.Lines, line => WriteLine(json, line));
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, CalibratedLine line)
    {
        json.WriteStartObject();
        json.WriteString("line", RatesBlock.NameOf(line.Line));
        json.WriteString("inForce", line.InForce.Length > 0 ? line.InForce : null);
        WriteCount(json, "sample", line.Sample);
        WriteCount(json, "reached", line.Reached);
        json.WriteValue("measured", line.Measured);
        json.WriteValue("low", line.Interval?.Low);
        json.WriteValue("high", line.Interval?.High);
        json.WriteBoolean("small", line.IsSmall);
        json.WriteString("proposed", line.Proposed is { } proposed ? RatesBlock.Written(proposed) : null);
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteRow(Utf8JsonWriter json, ComparedRow row)
    {
        json.WriteStartObject();
        json.WriteString("stream", row.Supposed.Stream.Name);
        json.WriteString("lead", row.Supposed.Lead.Name);
        json.WriteString("period", row.Supposed.Period.Name);
        json.WriteString("firstMonth", Figures.Of(row.Supposed.Period.First));
        json.WriteNumber("months", row.Supposed.Period.Months);
        WriteSide(json, "agreed", row.Agreed);
        WriteSide(json, "proposed", row.Supposed);
        json.WriteInteger("moreLeads", row.MoreLeads);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, DemandRow row)
    {
        json.WriteStartObject(name);
        json.WriteInteger("leads", row.Leads);
        json.WriteMoney("leadTarget", row.LeadTarget);
        json.WriteMoney("leadValue", row.LeadValue);
        json.WriteEndObject();
    }
}
