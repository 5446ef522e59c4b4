using System.Collections.Immutable;
using System.Text;
using SlaLang.Diagnostics;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Parsing;

/// <summary>Reads a quoted text: takes out its quotes, escapes and common indentation and cuts it at its `${…}`.</summary>
internal sealed class QuotedText(SourceText source, DiagnosticBag diagnostics)
{
    private readonly StringBuilder prose = new();
    private readonly StringBuilder value = new();
    private readonly ImmutableArray<TextPartSyntax>.Builder parts = ImmutableArray.CreateBuilder<TextPartSyntax>();
    private int position;
    private int proseStart;
    private bool isUnclosed;

    public TextSyntax Read(Location at, bool interpolates)
    {
        var isLong = at.Span.Length >= 6 && at.Text.StartsWith("\"\"\"", StringComparison.Ordinal);
        var (start, end) = isLong ? LongBounds(at.Span) : (at.Span.Start + 1, at.Span.End - 1);
        var indentation = isLong ? Indentation(start, end) : 0;
        position = proseStart = start;
        while (position < end)
        {
            Step(end, isLong, interpolates, indentation, isLineStart: isLong && IsLineStart(start));
        }

        Flush(end);
        return new TextSyntax(value.ToString(), at) { Parts = interpolates ? parts.ToImmutable() : [] };
    }

    private void Step(int end, bool isLong, bool interpolates, int indentation, bool isLineStart)
    {
        if (isLineStart)
        {
            SkipIndentation(end, indentation);
        }

        if (position >= end)
        {
            return;
        }

        var rest = source.Text.AsSpan(position, end - position);
        if (!isLong && rest[0] == '\\')
        {
            TakeEscape();
        }
        else if (interpolates && rest.StartsWith("$${"))
        {
            Take("${", 3);
        }
        else if (interpolates && !isUnclosed && rest.StartsWith("${"))
        {
            TakeExpression(end);
        }
        else
        {
            TakeCharacter(rest);
        }
    }

    /// <summary>Every kind of line break becomes one `\n`.</summary>
    private void TakeCharacter(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '\r')
        {
            Take("\n", rest.StartsWith("\r\n") ? 2 : 1);
        }
        else
        {
            Take(rest[..1], 1);
        }
    }

    private bool IsLineStart(int start) => position == start || source.Text[position - 1] is '\n' or '\r';

    private void Take(ReadOnlySpan<char> text, int length)
    {
        prose.Append(text);
        position += length;
    }

    private void TakeEscape()
    {
        var escaped = source.Text[position + 1];
        if (escaped is not ('"' or '\\' or 'n'))
        {
            diagnostics.Add(SyntaxDiagnostics.UnknownEscape(Here(position, 2), source.Text.Substring(position, 2)));
        }

        Take(escaped == 'n' ? "\n" : escaped.ToString(), 2);
    }

    private void TakeExpression(int end)
    {
        var start = position + 2;
        var close = source.Text.IndexOf('}', start, end - start);
        if (close < 0)
        {
            isUnclosed = true;
            diagnostics.Add(SyntaxDiagnostics.UnclosedInterpolation(Here(position, 2)));
            Take("${", 2);
            return;
        }

        Flush(position);
        var at = Here(position, close + 1 - position);
        value.Append(at.Text);
        position = close + 1;
        proseStart = position;
        AddExpression(at, source.Text[start..close], start);
    }

    private void AddExpression(Location at, string text, int start)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Add(SyntaxDiagnostics.EmptyInterpolation(at));
        }
        else if (!diagnostics.IsFull && Parser.ParseExpression(source, diagnostics, text, start) is { } expression)
        {
            parts.Add(new ExpressionPartSyntax(expression, at));
        }
    }

    private void Flush(int end)
    {
        if (prose.Length > 0)
        {
            parts.Add(new ProsePartSyntax(prose.ToString(), Here(proseStart, end - proseStart)));
            value.Append(prose);
            prose.Clear();
        }
    }

    private void SkipIndentation(int end, int indentation)
    {
        for (var skipped = 0; skipped < indentation && position < end && source.Text[position] is ' ' or '\t'; skipped++)
        {
            position++;
        }
    }

    /// <summary>The inside of `"""…"""` without the line break after the opening and the blank line before the closing marks.</summary>
    private (int Start, int End) LongBounds(TextSpan span)
    {
        var (start, end) = (span.Start + 3, span.End - 3);
        var first = start;
        while (first < end && source.Text[first] is ' ' or '\t')
        {
            first++;
        }

        start = source.Text.AsSpan(first, end - first) switch
        {
            ['\r', '\n', ..] => first + 2,
            ['\r' or '\n', ..] => first + 1,
            _ => start,
        };
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private int Indentation(int start, int end)
    {
        var least = int.MaxValue;
        foreach (var line in source.Text[start..end].Split('\n', '\r'))
        {
            var trimmed = line.TrimStart(' ', '\t');
            least = trimmed.Trim().Length == 0 ? least : Math.Min(least, line.Length - trimmed.Length);
        }

        return least == int.MaxValue ? 0 : least;
    }

    private Location Here(int start, int length) => new(source, new TextSpan(start, length));
}
