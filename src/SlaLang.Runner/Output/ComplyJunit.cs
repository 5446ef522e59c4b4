using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using SlaLang.Compliance;
using SlaLang.Compliance.Reports;

namespace SlaLang.Runner.Output;

/// <summary>Verdicts as JUnit's XML: a suite for each obligation, a case for each duty in the period that is shown.</summary>
internal static class ComplyJunit
{
    private static readonly XmlWriterSettings Layout = new() { Indent = true, NewLineChars = "\n", CloseOutput = false, Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = true };

    /// <param name="writer">Where it goes.</param>
    /// <param name="judged">The agreements.</param>
    /// <param name="failsAtRisk">True where a promise at risk is a failure too.</param>
    public static void Write(TextWriter writer, ImmutableArray<JudgedAgreement> judged, bool failsAtRisk)
    {
        using (var text = new StringWriterUtf8())
        {
            using (var xml = XmlWriter.Create(text, Layout))
            {
                xml.WriteStartElement("testsuites");
                WriteCounts(xml, [.. judged.SelectMany(agreement => agreement.Report.Obligations).SelectMany(obligation => obligation.Duties)], failsAtRisk);
                foreach (var agreement in judged)
                {
                    WriteSuites(xml, agreement, failsAtRisk);
                }

                xml.WriteEndElement();
            }

            writer.Write(text.ToString());
        }

        writer.Write('\n');
    }

    private static void WriteSuites(XmlWriter xml, JudgedAgreement judged, bool failsAtRisk)
    {
        foreach (var obligation in judged.Report.Obligations)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Clean($"{judged.Path}: {obligation.Verdict.Obligation.Name}"));
            WriteCounts(xml, obligation.Duties, failsAtRisk);
            foreach (var duty in obligation.Duties)
            {
                WriteCase(xml, judged, duty, failsAtRisk);
            }

            xml.WriteEndElement();
        }
    }

    private static void WriteCounts(XmlWriter xml, ImmutableArray<DutyReport> duties, bool failsAtRisk)
    {
        xml.WriteAttributeString("tests", Digits(duties.Length));
        xml.WriteAttributeString("failures", Digits(duties.Count(duty => IsFailure(duty, failsAtRisk))));
        xml.WriteAttributeString("errors", Digits(0));
        xml.WriteAttributeString("skipped", Digits(duties.Count(IsSkipped)));
    }

    private static void WriteCase(XmlWriter xml, JudgedAgreement judged, DutyReport duty, bool failsAtRisk)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", duty.Verdict.Obligation.Name);
        xml.WriteAttributeString("name", Clean($"{duty.Team.Name} must {DutyWords.Of(duty.Verdict.Duty)}, {DutyWords.ShareOf(duty.Verdict.Duty)}{(duty.Period is { } period ? $", {period.Period.Name}" : "")}"));
        xml.WriteAttributeString("time", Digits(0));
        if (IsFailure(duty, failsAtRisk))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", StateWords.Of(duty.Period?.Verdict ?? Verdict.NoData));
            xml.WriteAttributeString("message", Clean(new BrokenSections(judged).Sentence(duty)));
            xml.WriteEndElement();
        }
        else if (IsSkipped(duty))
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Clean(SkippedReason(duty)));
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

    /// <summary>XML has no way to write control characters.</summary>
    private static string Clean(string text) => SafeText.Of(text);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Its declaration says what the file will be.</summary>
    private sealed class StringWriterUtf8() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
