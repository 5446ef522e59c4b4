using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;
using SlaLang.Diagnostics;
using SlaLang.Testing;

namespace SlaLang.Runner.Output;

/// <summary>Tests as `sla.test`.</summary>
internal sealed class TestJson(Utf8JsonWriter json)
{
    public static void Write(TextWriter output, ImmutableArray<TestedAgreement> tested) =>
        JsonEnvelope.Write(output, "test", json => json.WriteArray("agreements", tested, new TestJson(json).WriteAgreement));

    private void WriteAgreement(TestedAgreement tested)
    {
        var report = tested.Report;
        json.WriteStartObject();
        json.WriteString("file", tested.Path);
        json.WriteString("title", tested.Model.Title);
        json.WriteString("version", tested.Model.Version);
        json.WriteString("digest", tested.Digest);
        json.WriteString("timeZone", tested.Model.Calendar.Opening.Zone.Id);
        json.WriteNumber("passed", report.Count(TestState.Passed));
        json.WriteNumber("failed", report.Count(TestState.Failed));
        json.WriteNumber("undetermined", report.Count(TestState.Undetermined));
        json.WriteArray("tests", report.Tests, WriteTest);
        json.WriteArray("coverage", report.Coverage.Items, WriteCovered);
        json.WriteEndObject();
    }

    private void WriteTest(TestResult test)
    {
        json.WriteStartObject();
        json.WriteString("title", test.Test.Title);
        json.WriteString("result", TestWords.Of(test.State));
        json.WriteString("asOf", test.Test.AsOf is { } asOf ? LocalDateTimePattern.GeneralIso.Format(asOf) : null);
        json.WriteNumber("given", test.Test.Given.Length);
        WriteLocation(test.Test.Location);
        json.WriteArray("expectations", test.Expectations, WriteExpectation);
        json.WriteEndObject();
    }

    private void WriteExpectation(ExpectationResult expectation)
    {
        json.WriteStartObject();
        json.WriteString("text", TestWords.Written(expectation.Expression.Location));
        json.WriteString("result", TestWords.Of(expectation.State));
        json.WriteArray("reasons", expectation.State == TestState.Passed ? [] : TestWords.Reasons(expectation), json.WriteStringValue);
        json.WriteArray("comparisons", expectation.Comparisons, WriteComparison);
        WriteLocation(expectation.Expression.Location);
        json.WriteArray("diagnostics", expectation.Messages, WriteMessage);
        if (expectation.Derivation is { } derivation)
        {
            ExplanationJson.WriteDerivation(json, "derivation", derivation);
        }
        else
        {
            json.WriteNull("derivation");
        }

        json.WriteEndObject();
    }

    private void WriteComparison(FailedComparison failed)
    {
        json.WriteStartObject();
        json.WriteString("text", TestWords.Written(failed.Expression.Location));
        json.WriteString("left", failed.Left);
        json.WriteString("right", failed.Right);
        json.WriteString("difference", failed.Difference);
        json.WriteEndObject();
    }

    private void WriteMessage(Diagnostic message)
    {
        json.WriteStartObject();
        json.WriteString("code", message.Code);
        json.WriteString("message", message.Message);
        json.WriteString("help", message.Help);
        json.WriteEndObject();
    }

    private void WriteCovered(CoverageItem item)
    {
        json.WriteStartObject();
        json.WriteString("kind", TestWords.Of(item.Kind));
        json.WriteString("name", item.Name);
        WriteLocation(item.Location);
        json.WriteArray("tests", item.Tests, json.WriteStringValue);
        json.WriteEndObject();
    }

    private void WriteLocation(Text.Location location)
    {
        json.WriteStartObject("location");
        json.WriteLocation(location);
        json.WriteEndObject();
    }
}
