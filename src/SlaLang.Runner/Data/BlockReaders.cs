using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>
/// Has all cores read the blocks of a file, each one after another: a thread cuts off its next block, which one at a time may do, and reads it at once, while
/// what it has looked at is near its core. Of each thread one block is in memory at any time, whatever the file's size.
/// </summary>
/// <param name="delimiter">What separates cells.</param>
/// <param name="newReader">Makes a reader for one thread.</param>
/// <param name="newBatch">Makes an empty batch with room for so many rows.</param>
internal sealed class BlockReaders(char delimiter, Func<BlockReader> newReader, Func<int, FactBatch> newBatch)
{
    private readonly Lock cutting = new();
    private RecordBlock? first;
    private int cut;
    private bool isOver;

    /// <summary>Hands over what each block gave, in the order of the file.</summary>
    public void Read(RecordBlock below, RecordBlocks source, BlockOrder order)
    {
        first = below;
        var threads = Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => Task.Factory.StartNew(() => Work(source, order), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        Task.WhenAll([.. threads]).GetAwaiter().GetResult();
    }

    /// <summary>A thread that fails stops the others' supply.</summary>
    private void Work(RecordBlocks source, BlockOrder order)
    {
        var isDone = false;
        try
        {
            using var reader = newReader();
            while (Next(source) is var (index, block))
            {
                order.Add(index, reader.Read(block, delimiter, newBatch));
                source.Return(block);
            }

            isDone = true;
        }
        finally
        {
            if (!isDone)
            {
                Stop();
            }
        }
    }

    private (int Index, RecordBlock Block)? Next(RecordBlocks source)
    {
        lock (cutting)
        {
            var block = isOver ? null : first ?? source.Next();
            (first, isOver) = (null, block is null);
            return block is null ? null : (cut++, block);
        }
    }

    private void Stop()
    {
        lock (cutting)
        {
            isOver = true;
        }
    }
}
