using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using SlaLang.Parsing.Generated;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Parsing;

internal sealed partial class SyntaxBuilder
{
    private TextSyntax Text(ITerminalNode node) => new QuotedText(source, diagnostics).Read(LocationOf(node), interpolates: false);

    private TextSyntax? OptionalText(IToken? token) =>
        token is null ? null : new QuotedText(source, diagnostics).Read(Between(token, token), interpolates: false);

    /// <summary>A text in which `${…}` counts.</summary>
    private TextSyntax Prose(SlaParser.TextContext context) => new QuotedText(source, diagnostics).Read(LocationOf(context), interpolates: true);
}
