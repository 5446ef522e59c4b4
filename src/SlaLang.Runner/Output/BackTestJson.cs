using System.Text.Json;
using SlaLang.Comparing;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;

namespace SlaLang.Runner.Output;

/// <summary>A back-test as a member of `sla.diff`.</summary>
internal sealed class BackTestJson(Utf8JsonWriter json)
{
    public void Write(string name, ComparedAgreement compared)
    {
        if (compared.BackTest is not { } test)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("months", test.Months.Name);
        json.WriteString("asOf", compared.AsOf);
        json.WriteNumber("shared", test.Shared);
        json.WriteNumber("differing", test.Differing);
        json.WriteArray("duties", test.Duties, WriteDuty);
        json.WriteEndObject();
    }

    private void WriteDuty(BackTestedDuty duty)
    {
        json.WriteStartObject();
        json.WriteString("obligation", duty.Latest.Obligation.Name);
        json.WriteString("team", duty.Latest.Duty.Team.Name);
        json.WriteString("promisedBefore", duty.Before is { } before ? DutyWords.Briefly(before.Duty) : null);
        json.WriteString("promisedAfter", duty.After is { } after ? DutyWords.Briefly(after.Duty) : null);
        json.WriteArray("periods", duty.Periods, period => WritePeriod(duty, period));
        json.WriteEndObject();
    }

    private void WritePeriod(BackTestedDuty duty, BackTestedPeriod period)
    {
        json.WriteStartObject();
        json.WriteString("period", period.Name);
        WriteVerdict("before", period.Before, duty.Before);
        WriteVerdict("after", period.After, duty.After);
        json.WriteEndObject();
    }

    private void WriteVerdict(string name, PeriodVerdict? period, DutyVerdict? duty)
    {
        if (period is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("verdict", StateWords.Of(period.Verdict));
        json.WriteString("measured", BackTestSection.Measured(period, duty));
        json.WriteBoolean("final", period.IsFinal);
        json.WriteEndObject();
    }
}
