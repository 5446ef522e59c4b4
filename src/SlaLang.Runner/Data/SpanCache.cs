namespace SlaLang.Runner.Data;

/// <summary>Remembers what a few hundred texts mean, for columns where the same few stand in millions of cells. One thread uses it.</summary>
internal sealed class SpanCache<T>
{
    private const int Size = 512;
    private const int LongestText = 64;

    private readonly (string Text, T Meaning)[] kept = new (string, T)[Size];

    public bool TryGet(ReadOnlySpan<char> text, out T meaning)
    {
        ref readonly var entry = ref kept[PlaceOf(text)];
        meaning = entry.Meaning;
        return entry.Text is { } known && text.SequenceEqual(known);
    }

    public void Keep(ReadOnlySpan<char> text, T meaning)
    {
        if (text.Length <= LongestText)
        {
            kept[PlaceOf(text)] = (text.ToString(), meaning);
        }
    }

    /// <summary>Texts in one column mostly differ in their length or in their last characters.</summary>
    private static int PlaceOf(ReadOnlySpan<char> text) => text.IsEmpty ? 0
        : (int)((((uint)text.Length * 31) + ((uint)text[0] * 7) + ((uint)text[^1] * 131) + ((uint)text[text.Length / 2] * 17)) % Size);
}
