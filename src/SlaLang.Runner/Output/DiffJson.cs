using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using SlaLang.Comparing;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>Differences as `sla.diff`.</summary>
internal sealed class DiffJson(Utf8JsonWriter json)
{
    public static void Write(TextWriter output, ImmutableArray<ComparedAgreement> compared) =>
        JsonEnvelope.Write(output, "diff", json => json.WriteArray("agreements", compared, new DiffJson(json).WriteAgreement));

    /// <summary>An object for one agreement.</summary>
    public void WriteAgreement(ComparedAgreement compared)
    {
        var diff = compared.Diff;
        json.WriteStartObject();
        json.WriteString("title", diff.Latest.Title);
        WriteSide("before", compared.Before);
        WriteSide("after", compared.After);
        json.WriteBoolean("differs", !diff.IsEmpty);
        json.WriteArray("parties", diff.Bearings, WriteBearing);
        json.WriteArray("changes", diff.Changes, WriteChange);
        if (diff.Effect is { } effect)
        {
            json.WriteStartObject("effect");
            WriteEffect(effect);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("effect");
        }

        new BackTestJson(json).Write("backTest", compared);
        json.WriteEndObject();
    }

    private void WriteSide(string name, ComparedSide? side)
    {
        if (side is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", side.Path);
        json.WriteString("digest", side.Digest);
        json.WriteEndObject();
    }

    private void WriteBearing(TeamBearing bearing)
    {
        json.WriteStartObject();
        json.WriteString("team", bearing.Team);
        json.WriteString("title", bearing.Title);
        json.WriteString("bearing", DiffWording.Of(bearing.Bearing));
        json.WriteEndObject();
    }

    private void WriteChange(Change change)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind.Name);
        json.WriteString("subject", change.Subject);
        json.WriteString("name", change.Name);
        WriteSide("before", change.Before);
        WriteSide("after", change.After);
        json.WriteArray("bearings", change.Bearings, WriteBearing);
        if (change.Input is { } input)
        {
            json.WriteStartObject("feeds");
            json.WriteString("stream", input.Stream);
            json.WriteString("lead", input.Lead);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("feeds");
        }

        json.WriteEndObject();
    }

    private void WriteSide(string name, ChangeSide? side)
    {
        if (side is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", side.Text);
        json.WriteStartObject("location");
        json.WriteLocation(side.Location);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteEffect(PlanEffect effect)
    {
        json.WriteBoolean("oneCurrency", effect.IsOneCurrency);
        json.WriteArray("stages", effect.Stages, stage => json.WriteStringValue(stage.Name));
        json.WriteArray("months", effect.Months.Totals, WriteTotal);
        json.WriteArray("rows", effect.Months.Rows, WriteRow);
        json.WriteArray("capacity", effect.Capacity, WriteCapacity);
    }

    private void WriteTotal(ComparedTotal total)
    {
        json.WriteStartObject();
        json.WriteString("month", total.Supposed.Period.Name);
        WriteFigures("before", total.Agreed.Leads, total.Agreed.LeadTarget, total.Agreed.ClosingNeeds, total.Agreed.ClosingTarget);
        WriteFigures("after", total.Supposed.Leads, total.Supposed.LeadTarget, total.Supposed.ClosingNeeds, total.Supposed.ClosingTarget);
        json.WriteEndObject();
    }

    private void WriteRow(ComparedRow row)
    {
        json.WriteStartObject();
        json.WriteString("stream", row.Supposed.Stream.Name);
        json.WriteString("lead", row.Supposed.Lead.Name);
        json.WriteString("month", row.Supposed.Period.Name);
        WriteFigures("before", row.Agreed.Leads, row.Agreed.LeadTarget, row.Agreed.ClosingNeeds, row.Agreed.ClosingTarget);
        json.WriteMoney("valueBefore", row.Agreed.LeadValue);
        WriteFigures("after", row.Supposed.Leads, row.Supposed.LeadTarget, row.Supposed.ClosingNeeds, row.Supposed.ClosingTarget);
        json.WriteMoney("valueAfter", row.Supposed.LeadValue);
        json.WriteEndObject();
    }

    private void WriteFigures(string name, BigInteger leads, Money target, ImmutableArray<BigInteger> needs, Money closing)
    {
        json.WriteStartObject(name);
        json.WriteInteger("leads", leads);
        json.WriteMoney("target", target);
        json.WriteArray("closingNeeds", needs, need => json.WriteRawValue(need.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        json.WriteMoney("closingTarget", closing);
        json.WriteEndObject();
    }

    private void WriteCapacity(ComparedCapacity capacity)
    {
        json.WriteStartObject();
        json.WriteString("team", capacity.Team);
        json.WriteString("month", Figures.Of(capacity.Month));
        WriteLoad("before", capacity.Before);
        WriteLoad("after", capacity.After);
        json.WriteEndObject();
    }

    private void WriteLoad(string name, CapacityCheck? check)
    {
        if (check is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteInteger("leads", check.Leads);
        json.WriteFraction("leadCapacity", check.LeadCapacity);
        json.WriteInteger("touches", check.Touches);
        json.WriteFraction("touchCapacity", check.TouchCapacity);
        json.WriteInteger("repsNeeded", check.RepsNeeded);
        json.WriteEndObject();
    }
}
