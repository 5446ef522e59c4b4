using System.Globalization;
using SlaLang.Diagnostics;
using SlaLang.Parsing;
using SlaLang.Planning;
using SlaLang.Rendering;
using SlaLang.Text;

namespace SlaLang.Tests.Parsing;

/// <summary>What every text, however broken, must get: an answer, and messages that point into the text.</summary>
internal static class Robustness
{
    public const string Example = "tests/SlaLang.Tests/Parsing/whole-agreement.sla";

    /// <summary>The design's agreement and those of the examples, each with its includes put in their place.</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        Repository.Text(Example),
        .. Repository.Files("examples").Where(path => path.EndsWith("/agreement.sla", StringComparison.Ordinal)).Select(WithIncludes),
    ];

    /// <summary>The number of random edits: 2,000, or what the environment asks for.</summary>
    public static int Edits { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("SLA_FUZZ_EDITS"), NumberStyles.None, CultureInfo.InvariantCulture, out var edits) ? edits : 2_000;

    public static ParseResult Check(string text)
    {
        var source = new SourceText("agreement.sla", text);
        var result = Parser.Parse(source);
        CheckMessages(source, result.Diagnostics);
        return result;
    }

    /// <summary>Reads, checks and, where the text still says something, plans and renders it. Gives the codes of the messages.</summary>
    public static IReadOnlyList<string> CheckWhole(string text)
    {
        var compilation = Compilation.Create(new SourceText("agreement.sla", text), new NoSources());
        CheckMessages(compilation.Root, compilation.Diagnostics);
        Assert.Equal("sha256:".Length + 64, compilation.Digest.Length);
        if (compilation.Model is { } model)
        {
            var plan = SlaEngine.Plan(model);
            CheckMessages(compilation.Root, plan.Diagnostics);
            SlaEngine.Tabulate(plan, TableStep.Month);
            SlaEngine.Tabulate(plan, TableStep.Quarter);
            Assert.NotNull(DocumentRenderer.Render(new RenderRequest(plan, compilation.Digest, DocumentFormat.Html)).Text);
        }

        return [.. compilation.Diagnostics.Select(message => message.Code)];
    }

    public static void CheckMessages(SourceText source, IEnumerable<Diagnostic> messages)
    {
        foreach (var message in messages)
        {
            CheckPlace(source, message.Location);
            Assert.All(message.Labels, label => CheckPlace(source, label.Location));
            Assert.InRange(message.Message.Length, 1, 2_000);
            Assert.InRange(message.Help.Length, 0, 2_000);
        }
    }

    private static string WithIncludes(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var lines = Repository.Text(path).Split('\n');
        return string.Join('\n', lines.Select(line => line.StartsWith("include \"", StringComparison.Ordinal) ? Repository.Text(folder + line.Split('"')[1]) : line));
    }

    private sealed class NoSources : ISourceProvider
    {
        public IncludedSource Find(SourceText from, string path) => new(null, IncludeProblem.Missing);
    }

    private static void CheckPlace(SourceText source, Location place)
    {
        Assert.Same(source, place.Source);
        Assert.InRange(place.Span.Start, 0, source.Text.Length);
        Assert.InRange(place.Span.End, place.Span.Start, source.Text.Length);
    }
}
