namespace SlaLang.Runner.Data;

/// <summary>Whole rows of a file, as UTF-8.</summary>
/// <param name="Text">The rows, from the first byte on.</param>
/// <param name="Length">How many bytes of the text belong to the block.</param>
/// <param name="Line">The line in which the block begins.</param>
internal sealed record RecordBlock(byte[] Text, int Length, int Line)
{
    public ReadOnlySpan<byte> Span => Text.AsSpan(0, Length);
}
