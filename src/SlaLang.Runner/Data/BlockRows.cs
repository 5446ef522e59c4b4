namespace SlaLang.Runner.Data;

/// <summary>The rows of one block after another; from the first row on that is not plain, those of the block are read by <see cref="LaxRows"/>. One thread uses it.</summary>
internal sealed class BlockRows : IDisposable
{
    private readonly BlockText text = new();
    private readonly PlainRows plain = new();
    private LaxRows? lax;
    private char delimiter;

    public Row Row { get; } = new();

    public void Begin(RecordBlock block, char separator)
    {
        Dispose();
        delimiter = separator;
        text.Decode(block);
        plain.Begin(text, separator);
    }

    public bool Next()
    {
        if (lax is null && plain.TryRead(Row))
        {
            return true;
        }

        if (lax is null && plain.IsAtEnd)
        {
            return false;
        }

        lax ??= new LaxRows(text.Buffer.AsMemory(plain.Place, text.Length - plain.Place), delimiter);
        return lax.TryRead(Row);
    }

    public void Dispose()
    {
        lax?.Dispose();
        lax = null;
    }
}
