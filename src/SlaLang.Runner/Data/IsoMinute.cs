using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace SlaLang.Runner.Data;

/// <summary>Reads the sixteen characters of `2026-03-31T17:00`, or with a space in the middle, as two numbers of eight bytes, the first character the lowest.</summary>
internal static class IsoMinute
{
    private const int EarliestYear = 1900;
    private const int MonthsPerYear = 12;
    private const int LatestYear = 9999;
    private const int MinutesPerDay = 1_440;
    private const long None = long.MinValue;

    /// <summary>`0000-00-`, and where in it digits stand.</summary>
    private const ulong DateForm = 0x2D30_302D_3030_3030;
    private const ulong DateDigits = 0x00FF_FF00_FFFF_FFFF;

    /// <summary>`00T00:00`, and where in it digits stand.</summary>
    private const ulong TimeForm = 0x3030_3A30_3054_3030;
    private const ulong TimeDigits = 0xFFFF_00FF_FF00_FFFF;

    /// <summary>The place of the letter in the middle, and what tells a space from it.</summary>
    private const ulong Middle = 0xFF_0000;
    private const ulong SpaceFromLetter = (ulong)(' ' ^ 'T') << 16;

    /// <summary>In each byte one.</summary>
    private const ulong OneEach = 0x0101_0101_0101_0101;

    /// <summary>Days from 1970 to the first of each month, from January of the earliest year on, and one more.</summary>
    private static readonly int[] FirstDays = Months();

    /// <summary>Ticks since 1970 of the local time that is written; false for what is no time.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long ticks)
    {
        // No character of a time lies outside of Latin 1, where narrowing keeps characters apart.
        var wide = MemoryMarshal.Cast<char, ushort>(text);
        var characters = Vector128.NarrowWithSaturation(Vector128.Create(wide), Vector128.Create(wide[Vector128<ushort>.Count..])).AsUInt64();
        var isTime = TryRead(characters[0], characters[1], out var minutes);
        ticks = minutes * NodaConstants.TicksPerMinute;
        return isTime;
    }

    /// <summary>The same in minutes.</summary>
    /// <param name="date">The characters up to the last hyphen.</param>
    /// <param name="time">All others.</param>
    /// <param name="minutes">Minutes since 1970; zero for what is no time.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ulong date, ulong time, out long minutes)
    {
        (date, time, minutes) = (date ^ DateForm, time ^ TimeForm, 0);
        time ^= (time & Middle) == SpaceFromLetter ? SpaceFromLetter : 0;
        if (!IsForm(date, DateDigits) | !IsForm(time, TimeDigits))
        {
            return false;
        }

        (date, time) = (Pairs(date), Pairs(time));
        var days = DaysTo((100 * NumberAt(date, 0)) + NumberAt(date, 2), NumberAt(date, 5), NumberAt(time, 0));
        var (hour, minute) = (NumberAt(time, 3), NumberAt(time, 6));
        minutes = days == None ? 0 : (days * MinutesPerDay) + (60 * hour) + minute;
        return days != None && hour < 24 && minute < 60;
    }

    /// <summary>Whether characters, each taken from what is to stand in its place, are digits where digits are to stand and else those very characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsForm(ulong apart, ulong digits)
    {
        // Six more than a digit stays below sixteen; 127 more than anything but nothing has the highest bit. What is carried on comes from a bad byte.
        var beyond = apart + (digits & (6 * OneEach)) + (~digits & (0x7F * OneEach));
        return ((beyond | apart) & ((digits & (0xF0 * OneEach)) | (~digits & (0x80 * OneEach)))) == 0;
    }

    /// <summary>Ticks from 1970 to the start of a date; null for what is none, and for dates that no CRM has.</summary>
    public static long? DateTicks(int year, int month, int day) => DaysTo(year, month, day) is var days && days == None ? null : days * NodaConstants.TicksPerDay;

    /// <summary>For each of eight digits the number of two digits that begins with it, a byte each.</summary>
    private static ulong Pairs(ulong digits) => (digits * 10) + (digits >> 8);

    private static int NumberAt(ulong pairs, int place) => (byte)(pairs >> (8 * place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long DaysTo(int year, int month, int day)
    {
        var (place, firstDays) = ((uint)(((year - EarliestYear) * MonthsPerYear) + month - 1), FirstDays);
        if (month is < 1 or > MonthsPerYear || place >= (uint)firstDays.Length - 1)
        {
            return None;
        }

        var first = firstDays[place];
        return day < 1 || first + day > firstDays[place + 1] ? None : first + day - 1;
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
