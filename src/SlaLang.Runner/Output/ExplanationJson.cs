using System.Text.Json;
using Fractions;
using NodaTime.Text;
using SlaLang.Evaluation;
using SlaLang.Facts;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>An explained figure as `sla.explain`.</summary>
internal sealed class ExplanationJson
{
    private const string Version = "1.1";

    private readonly Utf8JsonWriter json;
    private readonly HashSet<Derivation> explained = new(ReferenceEqualityComparer.Instance);

    private ExplanationJson(Utf8JsonWriter json) => this.json = json;

    public static void Write(TextWriter output, (string Path, string Query) asked, Derived derived, Moment? asOf) =>
        JsonEnvelope.Write(output, "explain", json =>
        {
            json.WriteString("file", asked.Path);
            json.WriteString("query", asked.Query);
            json.WriteString("kind", "figure");
            json.WriteFigure(derived.Value);
            json.WriteString("asOf", asOf is { } moment ? InstantPattern.ExtendedIso.Format(moment.ToInstant()) : null);
            json.WriteNull("next");
            json.WritePropertyName("derivation");
            new ExplanationJson(json).WriteDerivation(derived.Derivation);
        }, Version);

    /// <summary>A verdict, whose exact figure is what was measured, or the story of a lead.</summary>
    public static void Write(TextWriter output, ToldExplanation told) =>
        JsonEnvelope.Write(output, "explain", json =>
        {
            json.WriteString("file", told.Path);
            json.WriteString("query", told.Query);
            json.WriteString("kind", told.Asked is LeadQuery ? "lead" : "verdict");
            json.WriteString("figure", told.Derivation.Figure);
            json.WriteFraction("exact", told.Exact);
            json.WriteString("unit", told.Unit);
            json.WriteString("asOf", InstantPattern.ExtendedIso.Format(told.AsOf.ToInstant()));
            json.WriteString("next", told.Next.Length == 0 ? null : told.Next);
            json.WritePropertyName("derivation");
            new ExplanationJson(json).WriteDerivation(told.Derivation);
        }, Version);

    /// <summary>A derivation as a member of another result.</summary>
    public static void WriteDerivation(Utf8JsonWriter json, string name, Derivation derivation)
    {
        json.WritePropertyName(name);
        new ExplanationJson(json).WriteDerivation(derivation);
    }

    private void WriteDerivation(Derivation derivation)
    {
        var isRepeated = derivation.Inputs.Length > 0 && !explained.Add(derivation);
        json.WriteStartObject();
        json.WriteString("title", derivation.Title);
        json.WriteString("figure", derivation.Figure);
        json.WriteString("formula", derivation.Formula);
        json.WriteString("remark", derivation.Remark);
        WriteLocation(derivation);
        json.WriteBoolean("explainedAbove", isRepeated);
        json.WriteArray("inputs", isRepeated ? [] : derivation.Inputs, WriteDerivation);
        json.WriteEndObject();
    }

    private void WriteLocation(Derivation derivation)
    {
        if (derivation.Location is not { } location)
        {
            json.WriteNull("location");
            return;
        }

        json.WriteStartObject("location");
        json.WriteLocation(location);
        json.WriteEndObject();
    }
}
