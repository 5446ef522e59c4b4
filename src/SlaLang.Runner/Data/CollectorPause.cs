using System.Runtime;

namespace SlaLang.Runner.Data;

/// <summary>
/// Keeps the garbage collector away from large exports: nearly all that is read stays to the end, and a collector that looks through it each time it
/// has grown takes a third of the whole run. Where memory is short, all goes on as usual.
/// </summary>
internal static class CollectorPause
{
    /// <summary>Exports of less are read before much could be collected.</summary>
    private const long LeastBytes = 1 << 24;

    private static readonly Lock OneAtATime = new();

    /// <summary>Begins a pause, which ends by itself when more memory has been asked for than the facts and what is judged by them usually take.</summary>
    /// <param name="exportBytes">The size of all exports.</param>
    /// <returns>Whether the collector is away.</returns>
    public static bool TryBegin(long exportBytes)
    {
        var needed = exportBytes + (exportBytes / 10 * 7);
        lock (OneAtATime)
        {
            return exportBytes >= LeastBytes
                && needed <= GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2
                && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion
                && GC.TryStartNoGCRegion(needed, disallowFullBlockingGC: true);
        }
    }
}
