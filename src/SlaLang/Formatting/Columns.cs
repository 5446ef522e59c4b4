using System.Collections.Immutable;
using SlaLang.Parsing;

namespace SlaLang.Formatting;

/// <summary>How many words of a statement make its left column; none where a statement reads as a sentence.</summary>
internal static class Columns
{
    /// <summary>For a line of a block, which is named by the first word of its declaration.</summary>
    public static int InBlock(string block, StatementItem statement)
    {
        var count = block switch
        {
            "agreement" or "team" or "calendar" or "stage" or "lead" or "rates" or "stream" or "followup" => OfLine(statement.Words),
            "source" => 1,
            _ => 0,
        };
        return Fits(count, statement.Words) ? count : 0;
    }

    /// <summary>For a declaration on one line: its keyword and its name.</summary>
    public static int OfDeclaration(StatementItem statement) =>
        statement.Keyword is "stage" or "lead" or "team" && Fits(2, statement.Words) ? 2 : 0;

    private static int OfLine(ImmutableArray<SourceToken> words) => words[0].Text switch
    {
        _ when words.Length > 1 && words[1].Kind == SourceTokenKind.Arrow => 3,
        "time" => 3,
        "deal" or "first" => 2,
        "fiscal" or "including" or "on" or "one" or "rejected" => 0,
        _ => 1,
    };

    private static bool Fits(int count, ImmutableArray<SourceToken> words) =>
        words.Length >= count && words.Take(count).All(word => word.Kind != SourceTokenKind.Comment);
}
