using NodaTime;
using NodaTime.TimeZones;

namespace SlaLang.Runner.Data;

/// <summary>
/// Turns local times of one zone into instants: in a gap the first instant after it, in an overlap the earlier one. Offsets of days without a
/// change are kept, for an export has millions of instants and few days. One thread uses it.
/// </summary>
internal sealed class LocalClock(DateTimeZone zone)
{
    /// <summary>Days from 1970 whose offset is kept, enough for 179 years.</summary>
    private const int KeptDays = 1 << 16;
    private const long Unasked = long.MinValue;
    private const long Changing = long.MaxValue;

    private readonly long[] offsets = NewOffsets();
    private readonly ZoneLocalMappingResolver resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Ticks since 1970, from those of the local time.</summary>
    public long ToInstant(long localTicks)
    {
        var day = Math.DivRem(localTicks, NodaConstants.TicksPerDay).Quotient - (localTicks < 0 ? 1 : 0);
        if (day is < 0 or >= KeptDays)
        {
            return Resolve(localTicks);
        }

        var offset = offsets[day];
        if (offset == Unasked)
        {
            offsets[day] = offset = OffsetOf(day);
        }

        return offset == Changing ? Resolve(localTicks) : localTicks - offset;
    }

    private static long[] NewOffsets()
    {
        var offsets = new long[KeptDays];
        Array.Fill(offsets, Unasked);
        return offsets;
    }

    /// <summary>The offset of a whole local day with a day before and after it; no offset where it changes in between.</summary>
    private long OffsetOf(long day)
    {
        var before = zone.GetZoneInterval(Instant.FromUnixTimeTicks((day - 1) * NodaConstants.TicksPerDay));
        var after = zone.GetZoneInterval(Instant.FromUnixTimeTicks((day + 2) * NodaConstants.TicksPerDay));
        return before == after ? before.WallOffset.Ticks : Changing;
    }

    private long Resolve(long localTicks)
    {
        var local = LocalDateTime.FromDateTime(DateTime.UnixEpoch.AddTicks(localTicks));
        return zone.ResolveLocal(local, resolver).ToInstant().ToUnixTimeTicks();
    }
}
