using System.Text.Json;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Facts;

namespace SlaLang.Runner.Output;

/// <summary>Leads in the lists of `sla.comply`. There may be a million: several threads write them.</summary>
internal sealed class ComplyJsonLead(JudgedAgreement judged, LocalTimes times)
{
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText Owner = JsonEncodedText.Encode("owner");
    private static readonly JsonEncodedText Period = JsonEncodedText.Encode("period");
    private static readonly JsonEncodedText Cause = JsonEncodedText.Encode("cause");
    private static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
    private static readonly JsonEncodedText Due = JsonEncodedText.Encode("due");
    private static readonly JsonEncodedText Done = JsonEncodedText.Encode("done");
    private static readonly JsonEncodedText IsDueToday = JsonEncodedText.Encode("isDueToday");

    public void Write(Utf8JsonWriter json, DutyVerdict verdict, ListedItem listed)
    {
        json.WriteStartObject();
        WriteFields(json, verdict, listed);
        json.WriteEndObject();
    }

    public void Write(Utf8JsonWriter json, DutyVerdict verdict, ExcusedItem excused)
    {
        json.WriteStartObject();
        WriteFields(json, verdict, excused.Listed);
        json.WriteString("reason", excused.Reason);
        json.WriteString("approvedBy", excused.Approver);
        json.WriteEndObject();
    }

    private void WriteFields(Utf8JsonWriter json, DutyVerdict verdict, ListedItem listed)
    {
        var (lead, item) = (listed.Lead, listed.Item);
        json.WriteString(Id, lead.Id);
        json.WriteString(Name, judged.Report.Request.ShowsNames ? lead.Name : "");
        json.WriteString(Owner, listed.Owner);
        json.WriteString(Period, verdict.Periods[item.Period].Period.Name);
        json.WriteString(Cause, StateWords.Of(item.Cause));
        WriteMoment(json, Start, item.Start);
        WriteMoment(json, Due, item.Due);
        WriteMoment(json, Done, item.Done);
        json.WriteBoolean(IsDueToday, listed.IsDueToday);
    }

    private void WriteMoment(Utf8JsonWriter json, JsonEncodedText name, Moment moment)
    {
        Span<char> room = stackalloc char[LocalTimes.MostCharacters];
        if (times.Precisely(moment, room) is { IsEmpty: false } written)
        {
            json.WriteString(name, written);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
