using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A plan as `sla.demand`.</summary>
internal static class DemandJson
{
    private const string Version = "1.1";

    public static void Write(TextWriter output, ImmutableArray<PlannedAgreement> planned, string step, string? asOf) =>
        JsonEnvelope.Write(output, "demand", json =>
        {
            json.WriteString("by", step);
            json.WriteString("asOf", asOf);
            json.WriteArray("agreements", planned, plan => WriteAgreement(json, plan));
        }, Version);

    private static void WriteAgreement(Utf8JsonWriter json, PlannedAgreement planned)
    {
        var model = planned.Model;
        json.WriteStartObject();
        json.WriteString("file", planned.Path);
        json.WriteString("title", model.Title);
        json.WriteString("version", model.Version);
        json.WriteString("digest", planned.Digest);
        json.WriteDate("from", model.Term.Value.From);
        json.WriteDate("to", model.Term.Value.To);
        json.WriteString("currency", model.Currency.Code);
        json.WriteString("rounding", model.RoundsAtEveryStage ? "every stage" : "end");
        json.WriteArray("stages", planned.Table.Stages, stage => WriteName(json, stage));
        json.WriteArray("rows", planned.Table.Rows, row => WriteRow(json, planned.Table, row));
        json.WriteArray("totals", planned.Table.Totals, total => WriteTotal(json, planned.Table, total));
        WriteWhatIf(json, planned);
        ConfidentSections.Write(json, planned);
        json.WriteArray("capacity", planned.Capacity, check => WriteCapacity(json, check));
        json.WriteDiagnostics(planned.Plan.Diagnostics);
        json.WriteEndObject();
    }

    /// <summary>What is supposed, the rows that were agreed, and what the supposed ones have more.</summary>
    private static void WriteWhatIf(Utf8JsonWriter json, PlannedAgreement planned)
    {
        if (planned is not { Supposition: { } supposition, Compared: { } compared })
        {
            json.WriteNull("whatIf");
            return;
        }

        json.WriteStartObject("whatIf");
        json.WriteString("scenario", supposition.Scenario);
        json.WriteArray("lines", supposition.Lines, line => WriteLine(json, line));
        json.WriteArray("agreed", compared.Rows, row => WriteRow(json, planned.Table, row.Agreed));
        json.WriteArray("difference", compared.Rows, row => WriteDifference(json, row));
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, SupposedLine line)
    {
        json.WriteStartObject();
        json.WriteString("text", line.ToString());
        json.WriteStartObject("location");
        json.WriteLocation(line.Location);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, ComparedRow row)
    {
        json.WriteStartObject();
        json.WriteString("stream", row.Supposed.Stream.Name);
        json.WriteString("lead", row.Supposed.Lead.Name);
        WritePeriod(json, row.Supposed.Period);
        json.WriteInteger("leads", row.MoreLeads);
        json.WriteMoney("leadTarget", row.Supposed.LeadTarget - row.Agreed.LeadTarget);
        json.WriteMoney("closingTarget", row.Supposed.ClosingTarget - row.Agreed.ClosingTarget);
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, Symbol symbol)
    {
        json.WriteStartObject();
        json.WriteString("name", symbol.Name);
        json.WriteString("title", symbol.Title);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, DemandTable table, DemandRow row)
    {
        json.WriteStartObject();
        json.WriteString("stream", row.Stream.Name);
        json.WriteString("lead", row.Lead.Name);
        WritePeriod(json, row.Period);
        json.WriteInteger("leads", row.Leads);
        json.WriteMoney("leadTarget", row.LeadTarget);
        json.WriteMoney("leadValue", row.LeadValue);
        WriteClosing(json, table, row.ClosingNeeds, row.ClosingTarget);
        json.WriteBoolean("beforeStart", row.IsBeforeStart);
        json.WriteBoolean("partial", row.IsPartial);
        json.WriteInteger("closingAfterTerm", row.ClosingAfterTerm);
        json.WriteEndObject();
    }

    private static void WriteTotal(Utf8JsonWriter json, DemandTable table, DemandTotal total)
    {
        json.WriteStartObject();
        WritePeriod(json, total.Period);
        json.WriteInteger("leads", total.Leads);
        json.WriteMoney("leadTarget", total.LeadTarget);
        WriteClosing(json, table, total.ClosingNeeds, total.ClosingTarget);
        json.WriteEndObject();
    }

    private static void WritePeriod(Utf8JsonWriter json, MonthRange period)
    {
        json.WriteString("period", period.Name);
        json.WriteString("firstMonth", Figures.Of(period.First));
        json.WriteNumber("months", period.Months);
    }

    private static void WriteClosing(Utf8JsonWriter json, DemandTable table, ImmutableArray<BigInteger> needs, Money target)
    {
        json.WriteStartObject("closing");
        json.WriteStartObject("needs");
        foreach (var (stage, need) in table.Stages.Zip(needs))
        {
            json.WriteInteger(stage.Name, need);
        }

        json.WriteEndObject();
        json.WriteMoney("target", target);
        json.WriteEndObject();
    }

    private static void WriteCapacity(Utf8JsonWriter json, CapacityCheck check)
    {
        json.WriteStartObject();
        json.WriteString("team", check.Team.Name);
        json.WriteString("month", Figures.Of(check.Month));
        json.WriteInteger("leads", check.Leads);
        json.WriteFraction("leadCapacity", check.LeadCapacity);
        json.WriteInteger("touches", check.Touches);
        json.WriteFraction("touchCapacity", check.TouchCapacity);
        json.WriteNumber("openDays", check.OpenDays);
        json.WriteFraction("reps", check.Terms.Reps);
        json.WriteInteger("repsNeeded", check.RepsNeeded);
        json.WriteBoolean("isOver", check.IsOverLeads || check.IsOverTouches);
        json.WriteEndObject();
    }
}
