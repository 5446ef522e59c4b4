using System.Collections.Immutable;
using System.Xml;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;

namespace SlaLang.Runner.Output;

/// <summary>Verdicts as JUnit's XML: a suite for each obligation, a case for each duty in the period that is shown.</summary>
internal static class ComplyJunit
{
    /// <param name="writer">Where it goes.</param>
    /// <param name="judged">The agreements.</param>
    /// <param name="failsAtRisk">True where a promise at risk is a failure too.</param>
    public static void Write(TextWriter writer, ImmutableArray<JudgedAgreement> judged, bool failsAtRisk) => JunitDocument.Write(writer, xml =>
    {
        WriteCounts(xml, [.. judged.SelectMany(agreement => agreement.Report.Obligations).SelectMany(obligation => obligation.Duties)], failsAtRisk);
        foreach (var agreement in judged)
        {
            WriteSuites(xml, agreement, failsAtRisk);
        }
    });

    private static void WriteSuites(XmlWriter xml, JudgedAgreement judged, bool failsAtRisk)
    {
        foreach (var obligation in judged.Report.Obligations)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", JunitDocument.Clean($"{judged.Path}: {obligation.Verdict.Obligation.Name}"));
            WriteCounts(xml, obligation.Duties, failsAtRisk);
            foreach (var duty in obligation.Duties)
            {
                WriteCase(xml, judged, duty, failsAtRisk);
            }

            xml.WriteEndElement();
        }
    }

    private static void WriteCounts(XmlWriter xml, ImmutableArray<DutyReport> duties, bool failsAtRisk) =>
        xml.WriteCounts(duties.Length, duties.Count(duty => IsFailure(duty, failsAtRisk)), duties.Count(IsSkipped));

    private static void WriteCase(XmlWriter xml, JudgedAgreement judged, DutyReport duty, bool failsAtRisk)
    {
        var period = duty.Period is { } judgedPeriod ? $", {judgedPeriod.Period.Name}" : "";
        xml.WriteStartCase(duty.Verdict.Obligation.Name, $"{duty.Team.Name} must {DutyWords.Of(duty.Verdict.Duty)}, {DutyWords.ShareOf(duty.Verdict.Duty)}{period}");
        if (IsFailure(duty, failsAtRisk))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", StateWords.Of(duty.Period?.Verdict ?? Verdict.NoData));
            xml.WriteAttributeString("message", JunitDocument.Clean(new BrokenSections(judged).Sentence(duty)));
            xml.WriteEndElement();
        }
        else if (IsSkipped(duty))
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", JunitDocument.Clean(SkippedReason(duty)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static bool IsFailure(DutyReport duty, bool failsAtRisk) =>
        duty.Period?.Verdict == Verdict.Breached || (failsAtRisk && duty.Period?.Verdict == Verdict.AtRisk);

    private static bool IsSkipped(DutyReport duty) => duty.Period is null or { Verdict: Verdict.Undetermined or Verdict.NoData };

    private static string SkippedReason(DutyReport duty) => duty.Period is not { } period ? "no period has begun"
        : period.Reason.Length > 0 ? $"{StateWords.Of(period.Verdict)}: {period.Reason}"
        : $"{StateWords.Of(period.Verdict)}: nothing was due";
}
