using System.Runtime;
using SlaLang.Runner.Data;

namespace SlaLang.Runner.Tests.Data;

public sealed class CollectorPauseTests
{
    private const long LargeExport = 1 << 24;

    /// <summary>The runtime rounds up what it sets aside, by how much depends on the machine; a pause that has not ended by then never does.</summary>
    private const long FarBeyond = 1L << 31;

    [Fact]
    public void A_pause_ends_when_the_memory_it_was_meant_for_is_used()
    {
        if (CollectorPause.TryBegin(LargeExport))
        {
            for (var used = 0L; used < FarBeyond && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion; used += LargeExport / 8)
            {
                Assert.NotEmpty(new byte[LargeExport / 8]);
            }
        }

        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(LargeExport - 1)]
    [InlineData(long.MaxValue / 4)]
    public void There_is_none_for_small_exports_nor_where_memory_is_short(long bytes) => Assert.False(CollectorPause.TryBegin(bytes));
}
