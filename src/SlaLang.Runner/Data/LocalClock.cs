using NodaTime;
using NodaTime.TimeZones;

namespace SlaLang.Runner.Data;

/// <summary>
/// Turns local times of one zone into instants: in a gap the first instant after it, in an overlap the earlier one. Offsets of days without a
/// change are kept, for an export has millions of instants and few days. One thread uses it.
/// </summary>
internal sealed class LocalClock(DateTimeZone zone)
{
    /// <summary>How many days' offsets are kept at a time; a power of two.</summary>
    private const int KeptDays = 1 << 10;
    private const long Changing = long.MaxValue;

    /// <summary>Each day in the place of its lowest bits, counted from 1970 and one more, so that zero is no day.</summary>
    private readonly (long Day, long Offset)[] kept = new (long, long)[KeptDays];
    private readonly ZoneLocalMappingResolver resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Ticks since 1970, from those of the local time.</summary>
    public long ToInstant(long localTicks)
    {
        var day = Math.DivRem(localTicks, NodaConstants.TicksPerDay).Quotient - (localTicks < 0 ? 1 : 0);
        if (day < 0)
        {
            return Resolve(localTicks);
        }

        ref var entry = ref kept[day & (KeptDays - 1)];
        if (entry.Day != day + 1)
        {
            entry = (day + 1, OffsetOf(day));
        }

        return entry.Offset == Changing ? Resolve(localTicks) : localTicks - entry.Offset;
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
