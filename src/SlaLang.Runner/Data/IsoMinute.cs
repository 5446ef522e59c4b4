using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace SlaLang.Runner.Data;

/// <summary>Reads the sixteen characters of `2026-03-31T17:00`, or with a space in the middle, all at once.</summary>
internal static class IsoMinute
{
    private const int Separator = 10;
    private const int EarliestYear = 1900;
    private const int MonthsPerYear = 12;
    private const int LatestYear = 9999;

    /// <summary>Days from 1970 to the first of each month, from January of the earliest year on, and one more.</summary>
    private static readonly int[] FirstDays = Months();

    private static Vector128<byte> Written => Vector128.Create("0000-00-00T00:00"u8);

    /// <summary>How far each character may lie beyond what is written there.</summary>
    private static Vector128<byte> Beyond => Vector128.Equals(Written, Vector128.Create((byte)'0')) & Vector128.Create((byte)9);

    /// <summary>Ticks since 1970 of the local time that is written; false for what is no time.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long ticks) => TryRead(Vector128.Create(text), out ticks);

    /// <summary>No character of a time lies outside of Latin 1, where narrowing keeps characters apart.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long ticks)
    {
        var wide = MemoryMarshal.Cast<char, ushort>(text);
        return TryRead(Vector128.NarrowWithSaturation(Vector128.Create(wide), Vector128.Create(wide[Vector128<ushort>.Count..])), out ticks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRead(Vector128<byte> characters, out long ticks)
    {
        ticks = 0;
        var digits = (characters[Separator] == (byte)' ' ? characters.WithElement(Separator, (byte)'T') : characters) - Written;
        if (Vector128.Max(digits, Beyond) != Beyond)
        {
            return false;
        }

        var (days, time) = (Pairs(digits.AsUInt64()[0]), Pairs(digits.AsUInt64()[1]));
        var (hour, minute) = (NumberAt(time, 3), NumberAt(time, 6));
        var isDate = TryReadDate((100 * NumberAt(days, 0)) + NumberAt(days, 2), NumberAt(days, 5), NumberAt(time, 0), out var date);
        ticks = date + (hour * NodaConstants.TicksPerHour) + (minute * NodaConstants.TicksPerMinute);
        return hour < 24 && minute < 60 && isDate;
    }

    /// <summary>For each of eight digits the number of two digits that begins with it, a byte each.</summary>
    private static ulong Pairs(ulong digits) => (digits * 10) + (digits >> 8);

    private static int NumberAt(ulong pairs, int place) => (byte)(pairs >> (8 * place));

    /// <summary>Ticks from 1970 to the start of a date; null for what is none, and for dates that no CRM has.</summary>
    public static long? DateTicks(int year, int month, int day) => TryReadDate(year, month, day, out var ticks) ? ticks : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadDate(int year, int month, int day, out long ticks)
    {
        ticks = 0;
        var (place, firstDays) = (((year - EarliestYear) * MonthsPerYear) + month - 1, FirstDays);
        if (year < EarliestYear || month is < 1 or > MonthsPerYear || place + 1 >= firstDays.Length)
        {
            return false;
        }

        ticks = (firstDays[place] + day - 1) * NodaConstants.TicksPerDay;
        return day >= 1 && firstDays[place] + day <= firstDays[place + 1];
    }

    private static int[] Months()
    {
        var first = new int[((LatestYear + 1 - EarliestYear) * MonthsPerYear) + 1];
        first[0] = (new DateTime(EarliestYear, 1, 1) - DateTime.UnixEpoch).Days;
        for (var month = 1; month < first.Length; month++)
        {
            first[month] = first[month - 1] + DateTime.DaysInMonth(EarliestYear + ((month - 1) / MonthsPerYear), ((month - 1) % MonthsPerYear) + 1);
        }

        return first;
    }
}
