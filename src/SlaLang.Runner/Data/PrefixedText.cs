namespace SlaLang.Runner.Data;

/// <summary>A text whose beginning can be looked at before it is read.</summary>
internal sealed class PrefixedText : TextReader
{
    private readonly TextReader text;
    private readonly char[] prefix;
    private readonly int length;
    private int place;

    public PrefixedText(TextReader text, int most)
    {
        this.text = text;
        prefix = new char[most];
        length = text.ReadBlock(prefix, 0, most);
    }

    public ReadOnlySpan<char> Prefix => prefix.AsSpan(0, length);

    public override int Read(char[] buffer, int index, int count)
    {
        var left = Math.Min(count, length - place);
        if (left == 0)
        {
            return text.Read(buffer, index, count);
        }

        Array.Copy(prefix, place, buffer, index, left);
        place += left;
        return left;
    }
}
