using System.Collections.Immutable;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using SlaLang.Parsing.Generated;
using SlaLang.Syntax;

namespace SlaLang.Parsing;

/// <summary>Turns each declaration into syntax as soon as it is read and lets go of its contexts, of which a long file has millions.</summary>
internal sealed class DeclarationCollector(SyntaxBuilder builder) : IParseTreeListener
{
    private readonly ImmutableArray<DeclarationSyntax>.Builder declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();

    public ImmutableArray<DeclarationSyntax> Declarations => declarations.ToImmutable();

    public void ExitEveryRule(ParserRuleContext ctx)
    {
        if (ctx is not SlaParser.DeclarationContext declaration)
        {
            return;
        }

        if (builder.Declaration(declaration) is { } built)
        {
            declarations.Add(built);
        }

        declaration.children = null;
    }

    public void EnterEveryRule(ParserRuleContext ctx)
    {
    }

    public void VisitTerminal(ITerminalNode node)
    {
    }

    public void VisitErrorNode(IErrorNode node)
    {
    }
}
