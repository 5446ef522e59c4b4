using System.Collections.Immutable;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using SlaLang.Diagnostics;
using SlaLang.Parsing.Generated;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>Turns text into syntax. Never fails: whatever cannot be read becomes a message.</summary>
public static class Parser
{
    /// <summary>Reads a whole file.</summary>
    public static ParseResult Parse(SourceText source)
    {
        if (ForeignFiles.Recognize(source) is { } foreign)
        {
            return new ParseResult(Empty(source), [foreign], IsUnreadable: true);
        }

        var diagnostics = new DiagnosticBag();
        var document = new Reading(source, diagnostics, source.Text, 0).Document();
        return new ParseResult(document ?? Empty(source), Limited(source, diagnostics), IsUnreadable: document is null);
    }

    /// <summary>Reads a single expression, such as `demand(MQL, website, 2026-03)` on a command line.</summary>
    public static (ExpressionSyntax? Expression, DiagnosticBag Diagnostics) ParseExpression(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        return (ParseExpression(source, diagnostics, source.Text, 0), diagnostics);
    }

    /// <summary>Reads declarations that were put together from a part of a source; <paramref name="offset"/> leads from their text to the source's.</summary>
    internal static DocumentSyntax? ParsePart(SourceText source, DiagnosticBag diagnostics, string text, int offset) =>
        new Reading(source, diagnostics, text, offset).Document();

    internal static ExpressionSyntax? ParseExpression(SourceText source, DiagnosticBag diagnostics, string text, int offset) =>
        new Reading(source, diagnostics, text, offset).Expression();

    /// <summary>The first hundred messages, with one before them that says so where there are more; only that one where nothing at all could be read.</summary>
    private static ImmutableArray<Diagnostic> Limited(SourceText source, DiagnosticBag diagnostics)
    {
        var all = diagnostics.ToImmutable();
        var tooMany = SyntaxDiagnostics.TooManyMessages(new Location(source, new TextSpan(0, 0)), RecoveringStrategy.MostMessages);
        var stranger = SyntaxDiagnostics.UnknownDeclaration(tooMany.Location, "", "").Code;
        return all.Length <= RecoveringStrategy.MostMessages ? all
            : all.All(diagnostic => diagnostic.Code == stranger || diagnostic.Code == tooMany.Code) ? [tooMany]
            : [tooMany, .. all.Where(diagnostic => diagnostic.Code != tooMany.Code).Take(RecoveringStrategy.MostMessages)];
    }

    private static DocumentSyntax Empty(SourceText source) => new([], new Location(source, new TextSpan(0, 0)));

    /// <summary>A text that begins at an offset of its file, ready to be run through the generated parser.</summary>
    private sealed class Reading
    {
        private readonly SourceText source;
        private readonly DiagnosticBag diagnostics;
        private readonly int offset;
        private readonly List<IToken> tokens;

        public Reading(SourceText source, DiagnosticBag diagnostics, string text, int offset)
        {
            this.source = source;
            this.diagnostics = diagnostics;
            this.offset = offset;
            var lexer = new SlaLexer(new AntlrInputStream(text));
            lexer.RemoveErrorListeners();
            tokens = new StatementLines(source, diagnostics, offset).Read(lexer);
        }

        public DocumentSyntax? Document() => Run((parser, builder) =>
        {
            var collector = new DeclarationCollector(builder);
            parser.AddParseListener(collector);
            parser.document();
            return new DocumentSyntax(collector.Declarations, new Location(source, new TextSpan(0, source.Text.Length)));
        });

        public ExpressionSyntax? Expression() => Run((parser, builder) => builder.Interpolation(parser.interpolation()));

        /// <summary>The fast prediction first; the exact one, whose messages count, only where that fails.</summary>
        private T? Run<T>(Func<SlaParser, SyntaxBuilder, T?> read)
            where T : SyntaxNode
        {
            var quick = NewBag();
            var result = Attempt(PredictionMode.SLL, quick, read);
            if (quick.Count == 0)
            {
                return result;
            }

            var exact = NewBag();
            result = Attempt(PredictionMode.LL, exact, read);
            diagnostics.AddRange(exact.ToImmutable());
            return result;
        }

        private static DiagnosticBag NewBag() => new(RecoveringStrategy.MostMessages + 1);

        private T? Attempt<T>(PredictionMode mode, DiagnosticBag messages, Func<SlaParser, SyntaxBuilder, T?> read)
            where T : SyntaxNode
        {
            var parser = new SlaParser(new CommonTokenStream(new ListTokenSource(tokens)));
            var strategy = new RecoveringStrategy(new ErrorMessages(source, offset), messages);
            parser.RemoveErrorListeners();
            parser.Interpreter.PredictionMode = mode;
            parser.ErrorHandler = strategy;
            try
            {
                return read(parser, new SyntaxBuilder(source, messages, offset, strategy.Broken));
            }
            catch (ParseCanceledException)
            {
                messages.Add(SyntaxDiagnostics.TooManyMessages(new Location(source, new TextSpan(0, 0)), RecoveringStrategy.MostMessages));
                return null;
            }
        }
    }
}
