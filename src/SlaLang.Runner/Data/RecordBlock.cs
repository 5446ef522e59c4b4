namespace SlaLang.Runner.Data;

/// <summary>Whole rows of a file.</summary>
/// <param name="Text">The rows, from the first character on.</param>
/// <param name="Length">How many characters of the text belong to the block.</param>
/// <param name="Line">The line in which the block begins.</param>
internal sealed record RecordBlock(char[] Text, int Length, int Line)
{
    public ReadOnlySpan<char> Span => Text.AsSpan(0, Length);
}
