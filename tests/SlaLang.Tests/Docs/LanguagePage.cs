using System.Collections.Immutable;

namespace SlaLang.Tests.Docs;

/// <summary>
/// The examples of docs/language.md. The first block is a whole agreement, the base of the others: `sla with base` adds declarations to it or takes
/// the place of those with the same name, `sla in BLOCK` does so with the lines of one block, `sla formula` holds formulas over it, plain `sla` stands alone.
/// </summary>
internal sealed class LanguagePage
{
    private const string Fence = "```";
    private const string FormulaMark = "formula";
    private const string InMark = "in ";
    private const string BaseMark = "with base";

    private readonly ImmutableArray<Block> blocks;

    private LanguagePage(ImmutableArray<Block> blocks) => this.blocks = blocks;

    public string Base => blocks[0].Text;

    /// <summary>Whole files by the line of the page that their block begins on.</summary>
    public Dictionary<int, string> Files => blocks.Where(block => block.Mark != FormulaMark).ToDictionary(block => block.Line, FileOf);

    /// <summary>Formulas over the base by their line, each with the figure that the page says comes out.</summary>
    public Dictionary<int, (string Formula, string Figure)> Formulas => blocks
        .Where(block => block.Mark == FormulaMark)
        .SelectMany(block => block.Text.Split('\n').Select((text, index) => (Line: block.Line + 1 + index, Parts: text.Split('#'))))
        .ToDictionary(entry => entry.Line, entry => (entry.Parts[0].Trim(), entry.Parts[1].Trim()));

    public static LanguagePage Read(string page)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var lines = page.Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, start + 1);
            blocks.Add(new Block(start + 1, lines[start][Fence.Length..], string.Join('\n', lines[(start + 1)..end])));
            start = end;
        }

        return new LanguagePage([.. blocks.Select(block => block with { Mark = MarkOf(block) })]);
    }

    private static string MarkOf(Block block) =>
        block.Mark.StartsWith("sla", StringComparison.Ordinal) ? block.Mark["sla".Length..].Trim() : throw new InvalidOperationException($"line {block.Line}: a block that no test runs");

    private string FileOf(Block block) => block.Mark switch
    {
        "" => block.Text,
        BaseMark => Merged(Declaration.Split(block.Text)),
        _ when block.Mark.StartsWith(InMark, StringComparison.Ordinal) => Merged([InBlock(block.Mark[InMark.Length..], block.Text)]),
        _ => throw new InvalidOperationException($"line {block.Line}: `sla {block.Mark}` means nothing"),
    };

    private string Merged(ImmutableArray<Declaration> changes)
    {
        var own = Declaration.Split(Base);
        var changed = own.Select(declaration => changes.FirstOrDefault(change => change.Key == declaration.Key) ?? declaration);
        var added = changes.Where(change => own.All(declaration => declaration.Key != change.Key));
        return string.Join('\n', changed.Concat(added).Select(declaration => declaration.Text)) + "\n";
    }

    private Declaration InBlock(string key, string lines) =>
        Declaration.Split(Base).First(declaration => declaration.Key == key).WithLines(lines);

    private sealed record Block(int Line, string Mark, string Text);
}
