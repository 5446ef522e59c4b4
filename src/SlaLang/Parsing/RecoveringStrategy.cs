using System.Collections.Frozen;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;

namespace SlaLang.Parsing;

/// <summary>
/// Makes one broken line cost one message: the innermost line rule around a mistake is given up, everything up to the line's end
/// (with its balanced braces) is passed over, and reading goes on with the next line. Never invents nor deletes single tokens.
/// </summary>
internal sealed class RecoveringStrategy(ErrorMessages messages, DiagnosticBag diagnostics) : DefaultErrorStrategy
{
    /// <summary>After so many messages a file is not read any further.</summary>
    public const int MostMessages = 100;

    private static readonly FrozenSet<int> LineRules = FrozenSet.Create(
        SlaParser.RULE_agreementItem, SlaParser.RULE_teamItem, SlaParser.RULE_calendarItem, SlaParser.RULE_stageItem, SlaParser.RULE_leadItem,
        SlaParser.RULE_ratesItem, SlaParser.RULE_streamItem, SlaParser.RULE_followupItem, SlaParser.RULE_obligationItem,
        SlaParser.RULE_sourceItem, SlaParser.RULE_valueMapItem, SlaParser.RULE_testItem);

    private static readonly FrozenSet<int> BlockRules = FrozenSet.Create(
        SlaParser.RULE_agreementDeclaration, SlaParser.RULE_teamDeclaration, SlaParser.RULE_calendarDeclaration, SlaParser.RULE_stageDeclaration,
        SlaParser.RULE_leadDeclaration, SlaParser.RULE_ratesDeclaration, SlaParser.RULE_streamDeclaration, SlaParser.RULE_followupDeclaration,
        SlaParser.RULE_obligationDeclaration, SlaParser.RULE_sourceDeclaration, SlaParser.RULE_valueMap, SlaParser.RULE_testDeclaration,
        SlaParser.RULE_scenarioDeclaration);

    /// <summary>Blocks of which at least one line could not be read.</summary>
    public HashSet<ParserRuleContext> Broken { get; } = [];

    public override void Sync(Antlr4.Runtime.Parser recognizer)
    {
        var state = recognizer.Interpreter.atn.states[recognizer.State];
        var rule = recognizer.RuleContext.RuleIndex;
        if (state.StateType is not (StateType.StarLoopEntry or StateType.StarLoopBack or StateType.PlusLoopBack) || InErrorRecoveryMode(recognizer))
        {
            return;
        }

        if (rule == SlaParser.RULE_document)
        {
            SkipStrangers(recognizer, state);
        }
        else if (BlockRules.Contains(rule) && HasOpened(recognizer.RuleContext))
        {
            LeaveUnclosedBlock(recognizer);
            SkipStrangers(recognizer, state);
        }
    }

    public override IToken RecoverInline(Antlr4.Runtime.Parser recognizer) => throw new InputMismatchException(recognizer);

    public override void ReportError(Antlr4.Runtime.Parser recognizer, RecognitionException e)
    {
        if (!InErrorRecoveryMode(recognizer))
        {
            BeginErrorCondition(recognizer);
            Report(messages.Describe(recognizer, e));
        }
    }

    public override void Recover(Antlr4.Runtime.Parser recognizer, RecognitionException e)
    {
        var context = recognizer.RuleContext;
        MarkBroken(context);
        if (LineRules.Contains(context.RuleIndex))
        {
            SkipLine(recognizer);
        }
        else if (context.RuleIndex is SlaParser.RULE_declaration or SlaParser.RULE_scenarioItem)
        {
            SkipDeclaration(recognizer, context);
        }
        else if (context.RuleIndex != SlaParser.RULE_document && context.Parent is not null)
        {
            throw e;
        }

        EndErrorCondition(recognizer);
    }

    private static bool HasOpened(ParserRuleContext context) => context.GetToken(SlaParser.OPEN_BRACE, 0) is not null;

    private void MarkBroken(ParserRuleContext context)
    {
        Broken.Add(context);
        if (context.Parent is ParserRuleContext parent)
        {
            Broken.Add(parent);
        }
    }

    private void LeaveUnclosedBlock(Antlr4.Runtime.Parser recognizer)
    {
        var token = recognizer.CurrentToken;
        if (!TokenFacts.IsAtDeclarationStart(token) || !LooksLikeDeclaration(recognizer))
        {
            return;
        }

        BeginErrorCondition(recognizer);
        Report(messages.Unclosed(recognizer.RuleContext, token));
        throw new InputMismatchException(recognizer);
    }

    /// <summary>Words like `calendar` begin both a line and a declaration; only the declaration opens a block on its line.</summary>
    private static bool LooksLikeDeclaration(Antlr4.Runtime.Parser recognizer)
    {
        if (recognizer.CurrentToken.Type != SlaLexer.CALENDAR && recognizer.RuleContext.RuleIndex != SlaParser.RULE_sourceDeclaration)
        {
            return true;
        }

        var ahead = 1;
        while (recognizer.InputStream.LA(ahead) is not (SlaLexer.NEW_LINE or SlaLexer.OPEN_BRACE or TokenConstants.EOF))
        {
            ahead++;
        }

        return recognizer.InputStream.LA(ahead) == SlaLexer.OPEN_BRACE;
    }

    private void SkipStrangers(Antlr4.Runtime.Parser recognizer, ATNState state)
    {
        var expected = recognizer.Atn.NextTokens(state);
        while (!expected.Contains(recognizer.CurrentToken.Type) && !IsEnd(recognizer))
        {
            Report(messages.Stranger(recognizer.RuleContext, recognizer.CurrentToken, expected));
            Broken.Add(recognizer.RuleContext);
            SkipStranger(recognizer);
        }
    }

    private static bool IsEnd(Antlr4.Runtime.Parser recognizer) =>
        recognizer.CurrentToken.Type == TokenConstants.EOF
        || (recognizer.CurrentToken.Type == SlaLexer.CLOSE_BRACE && recognizer.RuleContext.RuleIndex != SlaParser.RULE_document);

    private static void SkipStranger(Antlr4.Runtime.Parser recognizer)
    {
        if (recognizer.CurrentToken.Type == SlaLexer.CLOSE_BRACE)
        {
            recognizer.Consume();
            return;
        }

        var start = recognizer.InputStream.Index;
        SkipLine(recognizer);
        if (recognizer.InputStream.Index == start)
        {
            recognizer.Consume();
        }
    }

    private static void SkipLine(Antlr4.Runtime.Parser recognizer) => SkipBalanced(recognizer, 0);

    private static void SkipDeclaration(Antlr4.Runtime.Parser recognizer, ParserRuleContext context)
    {
        var depth = 0;
        for (var index = context.Start.TokenIndex; index < recognizer.InputStream.Index; index++)
        {
            depth += BraceStep(((ITokenStream)recognizer.InputStream).Get(index).Type);
        }

        if (recognizer.InputStream.Index == context.Start.TokenIndex)
        {
            recognizer.Consume();
        }

        SkipBalanced(recognizer, Math.Max(0, depth));
        if (context.RuleIndex == SlaParser.RULE_declaration)
        {
            SkipIndented(recognizer);
        }
    }

    /// <summary>The lines of a block whose opening was lost with its declaration's first line.</summary>
    private static void SkipIndented(Antlr4.Runtime.Parser recognizer)
    {
        while (recognizer.CurrentToken is { Column: > 0, Type: not TokenConstants.EOF } || IsContinued(recognizer))
        {
            recognizer.Consume();
        }

        if (recognizer.CurrentToken.Type == SlaLexer.CLOSE_BRACE && recognizer.InputStream.LA(-1) != SlaLexer.CLOSE_BRACE)
        {
            recognizer.Consume();
        }
    }

    private static bool IsContinued(Antlr4.Runtime.Parser recognizer) => recognizer.CurrentToken.Type == SlaLexer.NEW_LINE;

    private static void SkipBalanced(Antlr4.Runtime.Parser recognizer, int depth)
    {
        while (recognizer.CurrentToken.Type != TokenConstants.EOF && !IsNextDeclaration(recognizer))
        {
            var type = recognizer.CurrentToken.Type;
            if (type == SlaLexer.CLOSE_BRACE && depth == 0)
            {
                return;
            }

            depth += BraceStep(type);
            recognizer.Consume();
            if (depth == 0 && type is SlaLexer.NEW_LINE or SlaLexer.CLOSE_BRACE && depth == 0)
            {
                return;
            }
        }
    }

    private static bool IsNextDeclaration(Antlr4.Runtime.Parser recognizer) =>
        TokenFacts.IsAtDeclarationStart(recognizer.CurrentToken)
        && recognizer.InputStream.LA(-1) is SlaLexer.NEW_LINE or SlaLexer.CLOSE_BRACE or SlaLexer.OPEN_BRACE;

    private static int BraceStep(int type) => type switch { SlaLexer.OPEN_BRACE => 1, SlaLexer.CLOSE_BRACE => -1, _ => 0 };

    private void Report(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        if (diagnostics.Count >= MostMessages)
        {
            throw new ParseCanceledException();
        }
    }
}
