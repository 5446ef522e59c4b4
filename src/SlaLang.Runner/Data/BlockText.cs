namespace SlaLang.Runner.Data;

/// <summary>A block as a text to read from.</summary>
internal sealed class BlockText(RecordBlock block) : TextReader
{
    private int place;

    public override int Read(char[] buffer, int index, int count)
    {
        var length = Math.Min(count, block.Length - place);
        Array.Copy(block.Text, place, buffer, index, length);
        place += length;
        return length;
    }
}
