using System.Buffers.Binary;
using NodaTime;

namespace SlaLang.Runner.Data;

/// <summary>An instant as it is written: local ticks since 1970, and how far it says it is ahead of UTC, if it says so.</summary>
internal readonly record struct WrittenInstant(long LocalTicks, bool IsDay, long? OffsetTicks);

/// <summary>Reads `2026-03-31`, `2026-03-31 17:00`, `2026-03-31T17:00:00.123Z`, `2026-03-31 17:00:00 +02:00` without looking anything up.</summary>
internal static class IsoInstant
{
    private const int DateLength = 10;
    private const int MinuteLength = 16;
    private const int EpochDigits = 13;
    private const int UtcLength = 20;

    /// <summary>`:00Z`, and where in it digits stand.</summary>
    private const uint SecondsForm = 0x5A30_303A;
    private const uint SecondsDigits = 0x00FF_FF00;

    public static WrittenInstant? Read(ReadOnlySpan<char> text)
    {
        if (text.Length == EpochDigits && Number(text, 0, EpochDigits) is { } milliseconds)
        {
            return new WrittenInstant(milliseconds * NodaConstants.TicksPerMillisecond, false, 0);
        }

        if (text.Length >= MinuteLength)
        {
            return IsoMinute.TryRead(text, out var ticks) ? WithSeconds(text[MinuteLength..], ticks) : null;
        }

        return text.Length == DateLength && text[4] == '-' && text[7] == '-' && DateTicks(text) is { } date ? new WrittenInstant(date, true, null) : null;
    }

    /// <summary>The same for `2026-03-31T17:00:00Z` alone, as millions are written: ticks since 1970.</summary>
    public static bool TryReadUtc(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length != UtcLength)
        {
            return false;
        }

        var seconds = BinaryPrimitives.ReadUInt32LittleEndian(text[MinuteLength..]) ^ SecondsForm;
        var second = (10 * (byte)(seconds >> 8)) + (byte)(seconds >> 16);
        var isTime = IsoMinute.TryRead(BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[sizeof(ulong)..]), out var minutes);
        ticks = ((60 * minutes) + second) * NodaConstants.TicksPerSecond;
        return isTime && IsoMinute.IsForm(seconds, SecondsDigits) && second < 60;
    }

    private static long? DateTicks(ReadOnlySpan<char> text)
    {
        var (century, year, month, day) = (TwoDigits(text, 0), TwoDigits(text, 2), TwoDigits(text, 5), TwoDigits(text, 8));
        return century < 0 || year < 0 || month < 0 || day < 0 ? null : IsoMinute.DateTicks((100 * century) + year, month, day);
    }

    private static WrittenInstant? WithSeconds(ReadOnlySpan<char> rest, long ticks)
    {
        if (rest.Length >= 3 && rest[0] == ':')
        {
            if (TwoDigits(rest, 1) is not (>= 0 and <= 59 and var second))
            {
                return null;
            }

            ticks += second * NodaConstants.TicksPerSecond;
            rest = rest[3..];
            ticks += Fraction(ref rest);
        }

        return rest.IsEmpty ? new WrittenInstant(ticks, false, null)
            : Offset(rest.TrimStart()) is { } offset ? new WrittenInstant(ticks, false, offset)
            : null;
    }

    /// <summary>Ticks of `.123`, which is taken off the text.</summary>
    private static long Fraction(ref ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] is not ('.' or ',') || !char.IsAsciiDigit(text[1]))
        {
            return 0;
        }

        var (ticks, unit, place) = (0L, NodaConstants.TicksPerSecond, 1);
        for (; place < text.Length && char.IsAsciiDigit(text[place]); place++)
        {
            unit /= 10;
            ticks += (text[place] - '0') * unit;
        }

        text = text[place..];
        return ticks;
    }

    /// <summary>`Z`, `UTC`, `+02:00`, `+0200`, `+02`.</summary>
    private static long? Offset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z" or "UTC")
        {
            return 0;
        }

        if (text.Length < 3 || text[0] is not ('+' or '-' or '\u2212'))
        {
            return null;
        }

        var minutes = text[3..].TrimStart(':');
        var (hour, minute) = (Number(text, 1, 2), minutes.IsEmpty ? 0 : minutes.Length == 2 ? Number(minutes, 0, 2) : null);
        return hour is <= 18 && minute is <= 59
            ? (text[0] == '+' ? 1 : -1) * ((hour.Value * NodaConstants.TicksPerHour) + (minute.Value * NodaConstants.TicksPerMinute))
            : null;
    }

    /// <summary>The number that two digits are; negative where another character stands among them.</summary>
    private static int TwoDigits(ReadOnlySpan<char> text, int start) => TwoDigits(text[start], text[start + 1]);

    private static int TwoDigits(char first, char second)
    {
        var (tens, ones) = ((uint)(first - '0'), (uint)(second - '0'));
        return tens > 9 || ones > 9 ? -1 : (int)((10 * tens) + ones);
    }

    /// <summary>The number that so many digits are; none where another character stands among them.</summary>
    private static long? Number(ReadOnlySpan<char> text, int start, int length)
    {
        var number = 0L;
        for (var place = start; place < start + length; place++)
        {
            var digit = (uint)(text[place] - '0');
            if (digit > 9)
            {
                return null;
            }

            number = (number * 10) + digit;
        }

        return number;
    }
}
