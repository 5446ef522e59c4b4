namespace SlaLang.Runner.Data;

/// <summary>Hands readings of blocks on in the order of the file, whichever of them is there first: a thread that finds others at it leaves its own to them.</summary>
internal sealed class BlockOrder(Action<BlockReading> take)
{
    private readonly Dictionary<int, BlockReading> early = [];
    private int next;
    private bool isBusy;

    public void Add(int index, BlockReading reading)
    {
        lock (early)
        {
            early.Add(index, reading);
            if (isBusy)
            {
                return;
            }

            isBusy = true;
        }

        while (Next() is { } ready)
        {
            take(ready);
        }
    }

    private BlockReading? Next()
    {
        lock (early)
        {
            isBusy = early.Remove(next, out var ready);
            next += isBusy ? 1 : 0;
            return ready;
        }
    }
}
