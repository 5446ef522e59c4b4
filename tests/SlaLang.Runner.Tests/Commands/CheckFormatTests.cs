using System.Text.Json;

namespace SlaLang.Runner.Tests.Commands;

/// <summary>The messages of a check in the forms that code hosts read.</summary>
public sealed class CheckFormatTests : IDisposable
{
    private const string Broken = "agreement \"A, 100%: x\" {\n  between marketing and sales\n}\nstage A\nrates nobody { A -> B 5% }\n";

    private readonly WorkFolder folder = new();

    public CheckFormatTests() => folder.Write("two words/a,b.sla", Broken);

    [Fact]
    public void Sarif_has_a_result_for_each_message_and_a_rule_for_each_code()
    {
        var result = folder.Run("check", "two words/a,b.sla", "--format", "sarif");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        using var sarif = JsonDocument.Parse(result.Output);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        using var plain = JsonDocument.Parse(folder.Run("check", "two words/a,b.sla", "--format", "json").Output);
        var messages = plain.RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray().ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(messages.Select(message => message.GetProperty("code").GetString()), results.Select(one => one.GetProperty("ruleId").GetString()));
        Assert.All(results, one => Assert.Equal(one.GetProperty("ruleId").GetString(), rules[one.GetProperty("ruleIndex").GetInt32()]));
        Assert.Equal(
            messages.Select(message => (message.GetProperty("line").GetInt32(), message.GetProperty("column").GetInt32(), message.GetProperty("endColumn").GetInt32())),
            results.Select(one => Region(one)));
        Assert.Equal("two%20words/a%2Cb.sla", Place(results[0]).GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void Github_gets_a_line_for_each_message_that_nothing_in_a_file_can_break()
    {
        var result = folder.Run("check", "two words/a,b.sla", "--format", "github");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        var lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.Matches("^::(error|warning|notice) file=two words/a%2Cb\\.sla,line=[0-9]+,endLine=[0-9]+(,col=[0-9]+,endColumn=[0-9]+)?,title=SLA[0-9]{4}::[^\r\n]+$", line));
    }

    [Fact]
    public void Without_messages_there_are_no_results()
    {
        folder.Run("new", "demo");
        using var sarif = JsonDocument.Parse(folder.Run("check", "demo", "--format", "sarif").Output);
        Assert.DoesNotContain(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), result => result.GetProperty("level").GetString() == "error");
    }

    public void Dispose() => folder.Dispose();

    private static JsonElement Place(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");

    private static (int Line, int Column, int EndColumn) Region(JsonElement result)
    {
        var region = Place(result).GetProperty("region");
        return (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32());
    }
}
