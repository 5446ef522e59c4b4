namespace SlaLang.Model;

/// <summary>The kinds of touch that rules and data can name.</summary>
public static class TouchKinds
{
    public static IReadOnlyCollection<string> Names { get; } = ["call", "email", "meeting", "message", "letter", "visit"];
}
