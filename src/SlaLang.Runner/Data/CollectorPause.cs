using System.Runtime;

namespace SlaLang.Runner.Data;

/// <summary>
/// Keeps the garbage collector away while large exports are read: nearly all that is read stays, and a collector that looks through it each time it
/// has grown takes a third of the whole run. Where memory is short, reading goes on as usual.
/// </summary>
internal sealed class CollectorPause : IDisposable
{
    /// <summary>Exports of less are read before much could be collected.</summary>
    private const long LeastBytes = 1 << 24;

    private readonly bool isPaused;

    /// <param name="exportBytes">The size of all exports.</param>
    public CollectorPause(long exportBytes)
    {
        var needed = exportBytes + (exportBytes / 2);
        isPaused = exportBytes >= LeastBytes
            && needed <= GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2
            && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion
            && GC.TryStartNoGCRegion(needed);
    }

    /// <summary>Where more was needed than was foreseen, the pause is over already.</summary>
    public void Dispose()
    {
        if (isPaused && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }
    }
}
