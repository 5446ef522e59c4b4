using System.Collections.Immutable;
using System.Text.Json;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>The leads that bring each month's target with a confidence, beside the demand.</summary>
internal static class ConfidentSections
{
    public static IEnumerable<ReportSection> Of(PlannedAgreement planned) => planned.Confidence is not { } confidence ? [] : planned.Confident
        .GroupBy(delivery => (delivery.Stream, delivery.Lead))
        .Select(months => new ReportSection(
            $"{DemandReport.Named(months.Key.Stream)}, {DemandReport.Named(months.Key.Lead)}: the target with a probability of {Figures.Of(confidence)}",
            [new("delivered in", IsFigure: false), new("demand"), new($"for {Figures.Of(confidence)}"), new("more"), new("deals needed"), new("of each lead")],
            [.. months.Select(Cells)])
        {
            Notes = [.. months.Where(month => month.Leads is null).Take(1).Select(_ => $"-: more than {Figures.Of(Attainment.MostLeads)} leads would be needed, for which nothing is worked out")],
        });

    public static void Write(Utf8JsonWriter json, PlannedAgreement planned)
    {
        if (planned.Confidence is not { } confidence)
        {
            json.WriteNull("confidence");
            return;
        }

        json.WriteStartObject("confidence");
        json.WriteFraction("level", confidence.Value);
        json.WriteArray("rows", planned.Confident, delivery => Write(json, delivery));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ConfidentDelivery delivery)
    {
        json.WriteStartObject();
        json.WriteString("stream", delivery.Stream.Name);
        json.WriteString("lead", delivery.Lead.Name);
        json.WriteString("month", Figures.Of(delivery.Delivery.Month));
        json.WriteInteger("demand", delivery.Delivery.Leads);
        if (delivery.Leads is { } leads)
        {
            json.WriteNumber("leads", leads);
        }
        else
        {
            json.WriteNull("leads");
        }

        json.WriteInteger("deals", delivery.Deals);
        json.WriteFraction("endToEnd", delivery.EndToEnd.Value);
        json.WriteEndObject();
    }

    private static ImmutableArray<string> Cells(ConfidentDelivery delivery) =>
    [
        Figures.Of(delivery.Delivery.Month),
        Figures.Of(delivery.Delivery.Leads),
        delivery.Leads is { } leads ? Figures.Of(leads) : "-",
        delivery.Leads is { } all ? Figures.Of(all - delivery.Delivery.Leads) : "-",
        Figures.Of(delivery.Deals),
        Figures.Of(delivery.EndToEnd),
    ];
}
