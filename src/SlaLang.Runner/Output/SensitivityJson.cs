using System.Text.Json;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A sensitivity as `sla.sensitivity`.</summary>
internal static class SensitivityJson
{
    public static void Write(TextWriter output, MeasuredSensitivity measured) => JsonEnvelope.Write(output, "sensitivity", json =>
    {
        var sensitivity = measured.Sensitivity;
        json.WriteString("file", measured.Path);
        json.WriteString("title", sensitivity.Model.Title);
        json.WriteString("digest", measured.Digest);
        json.WriteString("by", measured.ByDemand ? "demand" : "revenue");
        json.WriteFraction("points", sensitivity.Points);
        json.WriteString("scenario", measured.Supposition?.Scenario);
        json.WriteArray("supposed", measured.Supposition?.Lines ?? [], line => json.WriteStringValue(line.ToString()));
        WriteOutcome(json, "now", sensitivity.Now.Leads, sensitivity.Now.Revenue);
        json.WriteArray("levers", sensitivity.Levers, lever => WriteLever(json, measured, lever));
    });

    private static void WriteLever(Utf8JsonWriter json, MeasuredSensitivity measured, Lever lever)
    {
        json.WriteStartObject();
        json.WriteString("stream", lever.Stream.Name);
        json.WriteString("lead", lever.Lead.Name);
        json.WriteString("line", MeasuredSensitivity.LineOf(lever));
        json.WriteString("now", lever.Now);
        json.WriteString("step", measured.StepOf(lever));
        WriteEffect(json, "less", lever.Less);
        WriteEffect(json, "more", lever.More);
        json.WriteEndObject();
    }

    private static void WriteEffect(Utf8JsonWriter json, string name, LeverEffect? effect)
    {
        if (effect is null)
        {
            json.WriteNull(name);
        }
        else
        {
            WriteOutcome(json, name, effect.Leads, effect.Revenue);
        }
    }

    private static void WriteOutcome(Utf8JsonWriter json, string name, System.Numerics.BigInteger leads, Money revenue)
    {
        json.WriteStartObject(name);
        json.WriteInteger("leads", leads);
        json.WriteMoney("revenue", revenue);
        json.WriteEndObject();
    }
}
