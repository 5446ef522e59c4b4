using System.Collections.Immutable;
using SlaLang.Parsing;

namespace SlaLang.Formatting;

/// <summary>A statement or a comment in the order of its file; one that stands apart has a blank line before it.</summary>
internal abstract record LayoutItem(bool IsApart);

/// <summary>A comment on a line of its own.</summary>
internal sealed record CommentItem(string Text, bool IsApart) : LayoutItem(IsApart);

/// <summary>Words up to the end of a statement, comments between them included; the comment is the one at its end.</summary>
internal sealed record StatementItem(ImmutableArray<SourceToken> Words, LayoutBlock? Block, string Comment, bool IsApart) : LayoutItem(IsApart)
{
    public string Keyword => Words.IsEmpty ? "" : Words[0].Text;

    public bool HasLongText => Words.Any(word => word.Kind == SourceTokenKind.LongText);
}

/// <summary>What stands between `{` and `}`; the comment is the one after `{`.</summary>
internal sealed record LayoutBlock(ImmutableArray<LayoutItem> Items, string Comment, bool IsOnOneLine);
