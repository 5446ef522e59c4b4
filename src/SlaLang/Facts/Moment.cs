using NodaTime;

namespace SlaLang.Facts;

/// <summary>
/// An instant to 100 nanoseconds in eight bytes, of which millions are kept; the default is unknown. Of some only the day is known
/// (<c>IsDay</c>): they stand at its start.
/// </summary>
public readonly record struct Moment : IComparable<Moment>
{
    /// <summary>Ticks from the year 1 to 1970, which keep every known moment above zero.</summary>
    private const long Shift = 621_355_968_000_000_000;

    private readonly long packed;

    private Moment(long packed) => this.packed = packed;

    public static Moment Unknown => default;

    /// <summary>After every instant that a fact can have.</summary>
    public static Moment Never => new(long.MaxValue - 1);

    public bool IsKnown => packed != 0;

    public bool IsDay => (packed & 1) == 1;

    /// <summary>Ticks since 1970, meaningful for a known moment.</summary>
    public long Ticks => (packed >> 1) - Shift;

    public static Moment Of(Instant instant, bool isDay = false) => OfTicks(instant.ToUnixTimeTicks(), isDay);

    public static Moment OfTicks(long ticks, bool isDay = false) => new(((ticks + Shift) << 1) | (isDay ? 1L : 0L));

    /// <summary>The earlier of two, where an unknown one is none.</summary>
    public static Moment Earliest(Moment one, Moment other) => !one.IsKnown ? other : !other.IsKnown || one <= other ? one : other;

    public static bool operator <(Moment left, Moment right) => left.packed >> 1 < right.packed >> 1;

    public static bool operator <=(Moment left, Moment right) => left.packed >> 1 <= right.packed >> 1;

    public static bool operator >(Moment left, Moment right) => left.packed >> 1 > right.packed >> 1;

    public static bool operator >=(Moment left, Moment right) => left.packed >> 1 >= right.packed >> 1;

    public Instant ToInstant() => Instant.FromUnixTimeTicks(Ticks);

    public int CompareTo(Moment other) => (packed >> 1).CompareTo(other.packed >> 1);
}
