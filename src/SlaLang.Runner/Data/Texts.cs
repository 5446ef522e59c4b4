namespace SlaLang.Runner.Data;

/// <summary>Keeps each text once, as owners and reasons stand in many rows. One thread uses it.</summary>
internal sealed class Texts
{
    /// <summary>Texts that differ in every row are not worth keeping.</summary>
    private const int Most = 100_000;

    private readonly Dictionary<string, string> kept = new(StringComparer.Ordinal);

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
        {
            return known;
        }

        var written = text.ToString();
        if (kept.Count < Most)
        {
            kept.Add(written, written);
        }

        return written;
    }
}
