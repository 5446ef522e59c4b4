using System.Text.Json;
using Fractions;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A duty of `sla.comply`: the period that is shown, the trend, and every lead of its lists.</summary>
internal sealed class ComplyJsonDuty(Utf8JsonWriter json, JudgedAgreement judged, ComplyJsonLead leads)
{
    private const long SecondsPerMinute = 60;

    public void Write(DutyReport duty)
    {
        json.WriteStartObject();
        json.WriteNumber("number", duty.Number);
        json.WriteString("team", duty.Team.Name);
        json.WriteString("kind", KindOf(duty.Verdict.Duty));
        json.WriteString("promise", DutyWords.Of(duty.Verdict.Duty));
        WritePeriodOrNull("shown", duty.Period, duty.Verdict.Duty);
        json.WriteArray("trend", duty.Trend, period => WritePeriod(period, duty.Verdict.Duty));
        WriteShortfall(duty.Shortfall);
        json.WriteArray("owners", duty.Owners, WriteOwner);
        json.WriteArray("weeks", duty.Weeks, WriteWeek);
        WriteTimes(duty.Times);
        json.WriteLongArray("missed", duty.Missed, (part, listed) => leads.Write(part, duty.Verdict, listed));
        json.WriteLongArray("overdue", duty.Overdue, (part, listed) => leads.Write(part, duty.Verdict, listed));
        json.WriteLongArray("pending", duty.Pending, (part, listed) => leads.Write(part, duty.Verdict, listed));
        json.WriteLongArray("undetermined", duty.Undetermined, (part, listed) => leads.Write(part, duty.Verdict, listed));
        json.WriteArray("excused", duty.Excused, excused => leads.Write(json, duty.Verdict, excused));
        json.WriteNumber("handOvers", duty.Verdict.HandOvers);
        json.WriteNumber("rejectedUntouched", duty.Verdict.RejectedUntouched);
        json.WriteEndObject();
    }

    private static string KindOf(Duty duty) => duty switch
    {
        DeliverDuty => "deliver",
        ContactDuty => "contact",
        FollowDuty => "follow",
        DecideDuty => "accept or reject",
        ConvertDuty => "convert",
        ReachDuty => "reach",
        _ => "keep",
    };

    private void WritePeriodOrNull(string name, PeriodVerdict? period, Duty duty)
    {
        json.WritePropertyName(name);
        if (period is null)
        {
            json.WriteNullValue();
        }
        else
        {
            WritePeriod(period, duty);
        }
    }

    private void WritePeriod(PeriodVerdict period, Duty duty)
    {
        json.WriteStartObject();
        json.WriteString("period", period.Period.Name);
        json.WriteDate("from", period.Period.From);
        json.WriteDate("to", period.Period.To);
        json.WriteString("verdict", StateWords.Of(period.Verdict));
        json.WriteBoolean("hasEnded", period.HasEnded);
        json.WriteBoolean("isFinal", period.IsFinal);
        json.WriteString("reason", period.Reason);
        json.WriteString("measured", ShownFigure.Measured(period, duty));
        WriteShares(period as SharePeriod);
        WriteVolume(period as VolumePeriod);
        WriteFormula(period as FormulaPeriod);
        json.WriteEndObject();
    }

    private void WriteShares(SharePeriod? share)
    {
        if (share is null)
        {
            json.WriteNull("leads");
            return;
        }

        json.WriteStartObject("leads");
        WriteTally(share.Tally);
        WriteCompared(share.Compared);
        json.WriteFraction("promised", share.Promised.Value);
        json.WriteFraction("share", share.Share?.Value);
        json.WriteFraction("lowest", share.Lowest?.Value);
        json.WriteFraction("highest", share.Highest?.Value);
        json.WriteNumber("moreNeeded", share.MoreNeeded);
        json.WriteEndObject();
    }

    private void WriteVolume(VolumePeriod? volume)
    {
        if (volume is null)
        {
            json.WriteNull("volume");
            return;
        }

        json.WriteStartObject("volume");
        json.WriteString("unit", volume.ByValue ? judged.Model.Currency.Code : "leads");
        json.WriteFraction("demand", volume.Demand);
        json.WriteFraction("delivered", volume.Delivered);
        json.WriteFraction("deliveredAtMost", volume.AtMost);
        json.WriteFraction("expectedToDate", volume.ExpectedToDate);
        json.WriteFraction("least", volume.Least);
        json.WriteFraction("most", volume.Most);
        json.WriteNumber("leads", volume.Leads);
        json.WriteNumber("undetermined", volume.Undetermined);
        json.WriteBoolean("isOverDelivered", volume.IsOverDelivered);
        json.WriteNumber("overInARow", volume.OverInARow);
        json.WriteArray("types", volume.Types, WriteType);
        json.WriteArray("pacing", volume.Pacing, WriteDay);
        json.WriteEndObject();
    }

    private void WriteFormula(FormulaPeriod? formula)
    {
        if (formula is null)
        {
            json.WriteNull("formula");
            return;
        }

        json.WriteStartObject("formula");
        json.WriteValue("value", formula.Result.Value);
        json.WriteValue("least", formula.Result.Bounds?.Least ?? (formula.Result.Bounds is null ? formula.Result.Value : null));
        json.WriteValue("most", formula.Result.Bounds?.Most ?? (formula.Result.Bounds is null ? formula.Result.Value : null));
        json.WriteValue("bound", formula.Bound?.Value);
        json.WriteBoolean("isLeast", formula.Bound?.IsLeast ?? false);
        json.WriteEndObject();
    }

    private void WriteType(TypeVolume type)
    {
        json.WriteStartObject();
        json.WriteString("stream", type.Stream.Name);
        json.WriteString("lead", type.Lead.Name);
        json.WriteNumber("leads", type.Leads);
        json.WriteFraction("demand", type.Demand);
        json.WriteFraction("expectedToDate", type.ExpectedToDate);
        json.WriteMoney("value", type.Value);
        json.WriteMoney("target", type.Target);
        json.WriteBoolean("isOutside", type.IsOutside);
        json.WriteEndObject();
    }

    private void WriteDay(PacingDay day)
    {
        json.WriteStartObject();
        json.WriteDate("date", day.Date);
        json.WriteFraction("delivered", day.Delivered);
        json.WriteFraction("expected", day.Expected);
        json.WriteEndObject();
    }

    private void WriteTally(ItemTally tally)
    {
        json.WriteNumber("met", tally.Met);
        json.WriteNumber("missed", tally.Missed);
        json.WriteNumber("pending", tally.Pending);
        json.WriteNumber("undetermined", tally.Undetermined);
        json.WriteNumber("excused", tally.Excused);
    }

    /// <summary>The leads that the share is of; of a cohort those whose time is over.</summary>
    private void WriteCompared(ItemTally compared)
    {
        json.WriteStartObject("compared");
        json.WriteNumber("met", compared.Met);
        json.WriteNumber("missed", compared.Missed);
        json.WriteEndObject();
    }

    private void WriteShortfall(Shortfall? shortfall)
    {
        if (shortfall is null)
        {
            json.WriteNull("shortfall");
            return;
        }

        json.WriteStartObject("shortfall");
        json.WriteFraction("promised", shortfall.Promised);
        json.WriteFraction("measured", shortfall.Measured);
        json.WriteFraction("difference", shortfall.Difference);
        json.WriteFraction("moreNeeded", shortfall.MoreNeeded);
        json.WriteEndObject();
    }

    private void WriteOwner(OwnerStanding standing)
    {
        json.WriteStartObject();
        json.WriteString("owner", standing.Owner);
        WriteTally(standing.Tally);
        json.WriteNumber("dueToday", standing.DueToday);
        json.WriteNumber("overdue", standing.Overdue);
        json.WriteEndObject();
    }

    private void WriteWeek(WeekStanding week)
    {
        json.WriteStartObject();
        json.WriteDate("monday", week.Monday);
        WriteTally(week.Tally);
        json.WriteEndObject();
    }

    private void WriteTimes(ResponseTimes? times)
    {
        if (times is null)
        {
            json.WriteNull("responseMinutes");
            return;
        }

        json.WriteStartObject("responseMinutes");
        json.WriteNumber("contacted", times.Contacted);
        WriteMinutes("median", times.Median);
        WriteMinutes("ninetieth", times.Ninetieth);
        WriteMinutes("routingDelay", times.RoutingDelay);
        WriteMinutes("humanDelay", times.HumanDelay);
        json.WriteArray("buckets", times.Buckets, bucket =>
        {
            json.WriteStartObject();
            WriteMinutes("upTo", bucket.UpTo);
            json.WriteNumber("leads", bucket.Leads);
            json.WriteBoolean("isWithinLimit", bucket.IsWithinLimit);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void WriteMinutes(string name, Duration? duration) =>
        json.WriteFraction(name, duration is { } known ? new Fraction(known.BclCompatibleTicks, NodaConstants.TicksPerSecond * SecondsPerMinute) : null);
}
