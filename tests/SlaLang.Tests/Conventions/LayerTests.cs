using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SlaLang.Tests.Conventions;

public sealed class LayerTests
{
    /// <summary>A folder of the engine uses only folders to its left.</summary>
    private static readonly string[] Order =
    [
        "Text", "Diagnostics", "Values", "Calendars", "Syntax", "Parsing", "Formatting", "Model", "Binding", "Linting", "Facts", "Planning",
        "Compliance", "Evaluation", "Calibrating", "Testing", "Comparing", "Signing", "Rendering",
    ];

    /// <summary>The doors of the engine, which no folder behind them may go through.</summary>
    private static readonly string[] Doors = ["Compilation", "SlaEngine"];

    [Fact]
    public void Every_folder_of_the_engine_has_a_place_in_the_order() =>
        Assert.Empty(Repository.Sources("src/SlaLang").Select(file => file.Layer).Where(layer => layer.Length > 0).Distinct().Except(Order));

    [Fact]
    public void A_folder_uses_only_folders_above_it() =>
        Assert.Empty(
            from file in Repository.Sources("src/SlaLang")
            where file.Layer.Length > 0
            from used in file.All<QualifiedNameSyntax>().Select(name => name.ToString()).Where(name => name.StartsWith("SlaLang.", StringComparison.Ordinal))
            let layer = used.Split('.')[1]
            where Array.IndexOf(Order, layer) > Array.IndexOf(Order, file.Layer)
            select $"{file.Path} uses {used}");

    [Fact]
    public void No_folder_goes_through_the_doors_of_the_engine() =>
        Assert.Empty(
            from file in Repository.Sources("src/SlaLang")
            where file.Layer.Length > 0
            from name in file.All<IdentifierNameSyntax>()
            where Doors.Contains(name.Identifier.Text)
            select $"{file.At(name)} uses {name}");

    [Fact]
    public void Only_parsing_sees_the_generated_parser() =>
        Assert.Empty(
            from file in Repository.Sources("src/SlaLang")
            where file.Layer != "Parsing"
            from used in file.All<UsingDirectiveSyntax>()
            where used.Name?.ToString() is { } name && (name.Contains("Generated", StringComparison.Ordinal) || name.StartsWith("Antlr4", StringComparison.Ordinal))
            select file.At(used));

    /// <summary>Ahead-of-time compilation gives up on the generic recursion in parallel queries; `Parallel.For` does the same work.</summary>
    [Fact]
    public void Nothing_asks_for_parallel_queries_which_do_not_compile_ahead_of_time() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            from name in file.All<IdentifierNameSyntax>()
            where name.Identifier.Text is "AsParallel" or "ParallelEnumerable"
            select $"{file.At(name)} uses {name}");

    [Fact]
    public void A_namespace_is_its_folder() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            from space in file.All<BaseNamespaceDeclarationSyntax>()
            let folder = string.Join('.', file.Path.Split('/')[1..^1])
            where space.Name.ToString() != folder
            select $"{file.Path} has the namespace {space.Name}");
}
