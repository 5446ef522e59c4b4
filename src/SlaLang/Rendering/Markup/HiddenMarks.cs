namespace SlaLang.Rendering.Markup;

/// <summary>Characters that nobody sees and that change how others look: controls, and those that turn the direction of the text after them.</summary>
internal static class HiddenMarks
{
    public static bool Is(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
