using System.Runtime;
using SlaLang.Runner.Data;

namespace SlaLang.Runner.Tests.Data;

public class CollectorPauseTests
{
    private const long LargeExport = 1 << 24;

    [Theory]
    [InlineData(0)]
    [InlineData(LargeExport)]
    [InlineData(long.MaxValue / 4)]
    public void WhateverTheSizeOfTheExports_TheCollectorWorksAgainAfterwards(long bytes)
    {
        using (new CollectorPause(bytes))
        {
            Assert.NotEmpty(new byte[LargeExport]);
        }

        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }
}
