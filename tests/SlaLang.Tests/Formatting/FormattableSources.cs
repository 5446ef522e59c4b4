using SlaLang.Parsing;
using SlaLang.Text;

namespace SlaLang.Tests.Formatting;

/// <summary>Every file of the repository that parses: examples, cases, the starter project, and one with the corners of layout.</summary>
internal static class FormattableSources
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "examples", "tests/Cases", "tests/Compliance", "tests/SlaLang.Tests", "src/SlaLang.Runner/Starter" }
            .SelectMany(Repository.Files)
            .Where(path => path.EndsWith(".sla", StringComparison.Ordinal))
            .Select(Repository.Text)
            .Distinct()
            .Where(text => Parser.Parse(new SourceText("-", text)).Diagnostics.IsEmpty),
    ];
}
