namespace SlaLang.Runner.Data;

/// <summary>The ids in a cell, which are separated by `;` or `,` where there are several; an empty cell has one, which is empty.</summary>
internal ref struct IdList(ReadOnlySpan<char> cell)
{
    private ReadOnlySpan<char> rest = cell;
    private bool isOver;

    /// <summary>Whether nothing in the cell separates one id from another.</summary>
    public static bool IsOne(ReadOnlySpan<byte> cell) => cell.IndexOfAny((byte)';', (byte)',') < 0;

    public ReadOnlySpan<char> Current { get; private set; }

    public bool MoveNext()
    {
        while (!isOver)
        {
            var end = rest.IndexOfAny(';', ',');
            Current = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? [] : rest[(end + 1)..];
            isOver = end < 0;
            if (!Current.IsEmpty || (isOver && !hasAny))
            {
                hasAny = true;
                return true;
            }
        }

        return false;
    }

    private bool hasAny;
}
