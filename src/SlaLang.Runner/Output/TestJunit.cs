using System.Collections.Immutable;
using System.Xml;
using SlaLang.Testing;

namespace SlaLang.Runner.Output;

/// <summary>Tests as JUnit's XML: a suite for each agreement, a case for each test. What cannot be told is a failure of its own type.</summary>
internal static class TestJunit
{
    public static void Write(TextWriter writer, ImmutableArray<TestedAgreement> tested) => JunitDocument.Write(writer, xml =>
    {
        WriteCounts(xml, [.. tested.SelectMany(agreement => agreement.Report.Tests)]);
        foreach (var agreement in tested)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", JunitDocument.Clean($"{agreement.Path}: {agreement.Model.Title}"));
            WriteCounts(xml, agreement.Report.Tests);
            foreach (var test in agreement.Report.Tests)
            {
                WriteCase(xml, agreement, test);
            }

            xml.WriteEndElement();
        }
    });

    private static void WriteCounts(XmlWriter xml, ImmutableArray<TestResult> tests) =>
        xml.WriteCounts(tests.Length, tests.Count(test => test.State != TestState.Passed), skipped: 0);

    private static void WriteCase(XmlWriter xml, TestedAgreement agreement, TestResult test)
    {
        xml.WriteStartCase(agreement.Path, test.Test.Title);
        if (test.State != TestState.Passed)
        {
            var broken = test.Expectations.Where(expectation => expectation.State != TestState.Passed).ToArray();
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", TestWords.Of(test.State));
            xml.WriteAttributeString("message", JunitDocument.Clean(string.Join("; ", broken.SelectMany(TestWords.Reasons))));
            xml.WriteString(string.Concat(broken.Select(Told)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Told(ExpectationResult expectation)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(text, new TerminalStyle(HasColor: false, IsPlain: false, IsAscii: false));
        terminal.WriteLine();
        terminal.WriteLine($"expect {TestWords.Written(expectation.Expression.Location)}  [{expectation.Expression.Location}]");
        var tree = new DerivationTree(terminal);
        foreach (var derivation in TestWords.Shown(expectation))
        {
            tree.Write(derivation);
        }

        return text.ToString();
    }
}
