using System.Collections.Concurrent;
using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>Has all cores read the blocks of a file while one thread cuts it; a few blocks are waiting at any time, whatever the file's size.</summary>
internal sealed class BlockQueue(char delimiter, Func<BlockReader> newReader, Func<int, FactBatch> newBatch) : IDisposable
{
    private const int WaitingForEach = 4;

    private readonly BlockingCollection<(int Index, RecordBlock Block)> waiting = new(WaitingForEach * Environment.ProcessorCount);
    private readonly CancellationTokenSource failure = new();

    /// <summary>Hands over what each block gave, in the order of the file.</summary>
    public void Read(RecordBlock first, RecordBlocks source, BlockOrder order)
    {
        var workers = Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => Task.Factory.StartNew(() => Work(source, order), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        try
        {
            Cut(first, source);
        }
        catch (OperationCanceledException)
        {
            // A worker failed; waiting for it below tells why.
        }
        finally
        {
            waiting.CompleteAdding();
            Task.WaitAll(workers);
        }
    }

    public void Dispose()
    {
        waiting.Dispose();
        failure.Dispose();
    }

    private void Cut(RecordBlock first, RecordBlocks source)
    {
        waiting.Add((0, first), failure.Token);
        var index = 1;
        for (var block = source.Next(); block is not null; block = source.Next())
        {
            waiting.Add((index++, block), failure.Token);
        }
    }

    /// <summary>A worker that fails stops the others' supply, lest everybody wait for ever.</summary>
    private void Work(RecordBlocks source, BlockOrder order)
    {
        var isDone = false;
        try
        {
            using var reader = newReader();
            foreach (var (index, block) in waiting.GetConsumingEnumerable())
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
                failure.Cancel();
            }
        }
    }
}
