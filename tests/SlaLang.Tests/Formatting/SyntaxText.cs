using System.Collections;
using System.Reflection;
using System.Text;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Tests.Formatting;

/// <summary>A tree of syntax as text without its places, so that two files that say the same have the same text.</summary>
internal static class SyntaxText
{
    public static string Of(SyntaxNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text)
    {
        switch (value)
        {
            case TextSyntax { Parts.IsEmpty: false } prose:
                Write(prose.Parts, text);
                break;
            case SyntaxNode node:
                WriteNode(node, text);
                break;
            case string written:
                text.Append('"').Append(written).Append('"');
                break;
            case IEnumerable list:
                WriteList(list, text);
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private static void WriteNode(SyntaxNode node, StringBuilder text)
    {
        text.Append(node.GetType().Name).Append('(');
        foreach (var property in node.GetType().GetProperties().Where(property => property.PropertyType != typeof(Location)).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(property.Name).Append('=');
            Write(IsFigure(property) ? FigureOf(property.GetValue(node) as string) : property.GetValue(node), text);
            text.Append(' ');
        }

        text.Append(')');
    }

    private static void WriteList(IEnumerable list, StringBuilder text)
    {
        text.Append('[');
        foreach (var element in list)
        {
            Write(element, text);
        }

        text.Append(']');
    }

    private static bool IsFigure(PropertyInfo property) => property.Name is nameof(QuantitySyntax.Number) or nameof(RatioQuantitySyntax.OutOf);

    private static string? FigureOf(string? written) => written is not null && Exact.Read(written) is { } figure ? figure.ToString() : written;
}
