using System.Text.Json;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A forecast as `sla.forecast`; amounts and deals are exact, a chance has two bounds, rounded to six decimals.</summary>
internal static class ForecastJson
{
    public static void Write(TextWriter output, ShownForecast shown) => JsonEnvelope.Write(output, "forecast", json =>
    {
        var (forecast, model) = (shown.Forecast, shown.Forecast.Plan.Model);
        json.WriteString("file", shown.Path);
        json.WriteString("title", model.Title);
        json.WriteString("digest", shown.Digest);
        json.WriteString("asOf", shown.AsOf);
        json.WriteString("scenario", shown.Supposition?.Scenario);
        json.WriteArray("supposed", shown.Supposition?.Lines ?? [], line => json.WriteStringValue(line.ToString()));
        json.WriteString("unfinished", forecast.Unfinished is { } month ? Figures.Of(month) : null);
        json.WriteNumber("uncounted", forecast.Uncounted);
        json.WriteArray("streams", forecast.Streams, stream => WriteStream(json, stream));
    });

    private static void WriteStream(Utf8JsonWriter json, StreamForecast stream)
    {
        json.WriteStartObject();
        json.WriteString("stream", stream.Stream.Name);
        json.WriteArray("months", stream.Months, month => WriteMonth(json, month));
        json.WritePropertyName("whole");
        WriteMonth(json, stream.Whole);
        json.WriteEndObject();
    }

    private static void WriteMonth(Utf8JsonWriter json, MonthForecast month)
    {
        json.WriteStartObject();
        json.WriteString("month", month.Month is { } known ? Figures.Of(known) : null);
        json.WriteMoney("target", month.Target);
        json.WriteMoney("worth", month.Worth);
        json.WriteMoney("expected", month.Expected);
        json.WriteStartObject("chance");
        json.WriteNumber("least", ChanceText.Rounded(month.Chance.Least));
        json.WriteNumber("most", ChanceText.Rounded(month.Chance.Most));
        json.WriteEndObject();
        json.WriteArray("leads", month.Types, type => WriteType(json, type));
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, TypeForecast type)
    {
        json.WriteStartObject();
        json.WriteString("lead", type.Lead.Name);
        json.WriteInteger("leads", type.Leads);
        json.WriteInteger("demand", type.Demand);
        json.WriteMoney("worth", type.Worth);
        json.WriteFraction("expectedDeals", type.ExpectedDeals);
        json.WriteMoney("expected", type.Expected);
        json.WriteEndObject();
    }
}
