namespace SlaLang.Formatting;

/// <summary>What a block is called after: the first word of its declaration; nothing for a file and for a list of values.</summary>
internal static class LayoutBlocks
{
    public const string File = "";
    public const string Source = "source";
    public const string Values = "values";

    private const string Scenario = "scenario";

    /// <summary>True where declarations stand.</summary>
    public static bool HoldsDeclarations(string block) => block is File or Scenario;

    /// <summary>The block of a statement that itself stands in a block.</summary>
    public static string Inside(string block, StatementItem statement) => HoldsDeclarations(block) ? statement.Keyword : Values;
}
