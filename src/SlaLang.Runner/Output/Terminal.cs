namespace SlaLang.Runner.Output;

/// <summary>What a piece of text means to its reader; colours follow from it.</summary>
internal enum Emphasis
{
    None,
    Strong,
    Faint,
    Error,
    Warning,
    Note,
    Label,
}

/// <summary>How text is laid out for its reader: `IsPlain` is for a screen reader, `IsAscii` for a terminal without line drawing.</summary>
internal sealed record TerminalStyle(bool HasColor, bool IsPlain, bool IsAscii);

/// <summary>Writes text that people read; whatever comes from a file is cleaned on the way.</summary>
internal sealed class Terminal(TextWriter writer, TerminalStyle style)
{
    public const int Width = 100;

    public TerminalStyle Style { get; } = style;

    public void Write(string text, Emphasis emphasis = Emphasis.None)
    {
        var safe = SafeText.Of(text);
        writer.Write(Style.HasColor && emphasis != Emphasis.None ? $"\e[{CodeOf(emphasis)}m{safe}\e[0m" : safe);
    }

    public void WriteLine(string text = "", Emphasis emphasis = Emphasis.None)
    {
        Write(text, emphasis);
        writer.Write('\n');
    }

    private static string CodeOf(Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong => "1",
        Emphasis.Faint => "2",
        Emphasis.Error => "1;31",
        Emphasis.Warning => "1;33",
        Emphasis.Note => "1;36",
        _ => "34",
    };
}
