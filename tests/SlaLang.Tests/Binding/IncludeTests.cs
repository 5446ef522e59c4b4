using SlaLang.Diagnostics;
using SlaLang.Text;

namespace SlaLang.Tests.Binding;

public sealed class IncludeTests
{
    [Fact]
    public void A_file_included_twice_counts_once()
    {
        var compilation = Compile(
            ("agreement.sla", "include \"a.sla\"\ninclude \"b.sla\"\n" + Agreements.Published),
            ("a.sla", "include \"b.sla\"\n"),
            ("b.sla", "lead chat\n"));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(["agreement.sla", "a.sla", "b.sla"], compilation.Sources.Select(source => source.Path));
    }

    [Fact]
    public void A_circle_of_includes_is_said_with_its_chain()
    {
        var compilation = Compile(
            ("agreement.sla", "include \"a.sla\"\n" + Agreements.Published),
            ("a.sla", "include \"b.sla\"\n"),
            ("b.sla", "include \"a.sla\"\n"));
        var cycle = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Code == "SLA2024");
        Assert.Contains("a.sla → b.sla → a.sla", cycle.Message, StringComparison.Ordinal);
        Assert.Equal("b.sla", cycle.Location.Source.Path);
    }

    [Fact]
    public void Names_of_a_missing_file_are_nobodys_mistake()
    {
        var compilation = Compile(("agreement.sla", "include \"stages.sla\"\n" + Agreements.Published.Replace("stage SQL\n", "", StringComparison.Ordinal)));
        Assert.Equal(["SLA2021"], compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void An_agreement_cannot_be_included()
    {
        var compilation = Compile(("agreement.sla", "include \"other.sla\"\n" + Agreements.Published), ("other.sla", "agreement \"Other\" { currency USD }\n"));
        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Code == "SLA2071");
    }

    [Fact]
    public void A_part_has_neither_errors_nor_a_model()
    {
        var compilation = Compile(("calendar.sla", "calendar us { timezone \"America/New_York\"; open mon to fri 09:00-17:00 }\n"));
        Assert.True(compilation.IsPart);
        Assert.Empty(compilation.Diagnostics);
    }

    [Fact]
    public void An_empty_file_says_how_to_start()
    {
        var compilation = Compile(("agreement.sla", "# nothing yet\n"));
        Assert.Equal(["SLA2001"], compilation.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static Compilation Compile(params (string Path, string Text)[] files) =>
        Compilation.Create(new SourceText(files[0].Path, files[0].Text), new InMemory(files.ToDictionary(file => file.Path, file => new SourceText(file.Path, file.Text))));

    private sealed class InMemory(Dictionary<string, SourceText> files) : ISourceProvider
    {
        public IncludedSource Find(SourceText from, string path) =>
            files.TryGetValue(path, out var source) ? new IncludedSource(source, null) : new IncludedSource(null, IncludeProblem.Missing);
    }
}
