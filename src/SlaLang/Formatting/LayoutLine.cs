namespace SlaLang.Formatting;

/// <summary>A finished line and the comment at its end.</summary>
internal sealed record LayoutLine(string Text, string Comment = "");
