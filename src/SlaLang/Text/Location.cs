namespace SlaLang.Text;

/// <summary>A stretch of one file.</summary>
public readonly record struct Location(SourceText Source, TextSpan Span)
{
    public LinePosition Position => Source.PositionOf(Span.Start);

    public string Text => Source.Substring(Span);

    /// <summary>`file:line`, as explanations and documents name a place.</summary>
    public override string ToString() => $"{Source.Path}:{Position.Line}";

    /// <summary>The same place without the lines after its first.</summary>
    public Location FirstLine()
    {
        var end = Text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? Text : Text[..end];
        return this with { Span = Span with { Length = first.TrimEnd(' ', '\t', '\r', '{').Length } };
    }

    public Location Union(Location other) => this with { Span = Span.Union(other.Span) };
}
