using System.Text;

namespace SlaLang.Runner.Data;

/// <summary>The characters of a block, in a buffer that serves one block after another. One thread uses it.</summary>
internal sealed class BlockText
{
    private char[] buffer = [];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => buffer.AsSpan(0, Length);

    public char[] Buffer => buffer;

    /// <summary>Takes the place of what was there before. No text has more characters than it has bytes.</summary>
    public void Decode(RecordBlock block)
    {
        if (buffer.Length < block.Length)
        {
            buffer = new char[block.Text.Length];
        }

        Length = Encoding.UTF8.GetChars(block.Span, buffer);
    }
}
