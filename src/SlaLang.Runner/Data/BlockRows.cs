using System.Text;

namespace SlaLang.Runner.Data;

/// <summary>The rows of one block after another; from the first row on that is not plain, those of the block are read by <see cref="LaxRows"/>. One thread uses it.</summary>
internal sealed class BlockRows : IDisposable
{
    private RecordBlock current = new([], 0, 1);
    private readonly PlainRows plain = new();
    private LaxRows? lax;
    private char delimiter;

    public Row Row { get; } = new();

    /// <summary>About how many rows the block has.</summary>
    public int Lines => plain.Lines;

    public void Begin(RecordBlock block, char separator)
    {
        Dispose();
        (current, delimiter) = (block, separator);
        plain.Begin(block, separator);
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

        lax ??= new LaxRows(Encoding.UTF8.GetString(current.Span[plain.Place..]).AsMemory(), delimiter);
        return lax.TryRead(Row);
    }

    public void Dispose()
    {
        lax?.Dispose();
        lax = null;
    }
}
