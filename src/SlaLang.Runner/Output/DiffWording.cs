using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using Fractions;
using SlaLang.Comparing;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>The words of a difference, the same in every format.</summary>
internal static class DiffWording
{
    private const int LongestValue = 160;
    private const int LeadIn = 40;

    public static string Of(Bearing bearing) => bearing switch
    {
        Bearing.Unchanged => "unchanged",
        Bearing.Tightened => "tightened",
        Bearing.Loosened => "loosened",
        Bearing.Changed => "changed",
        _ => throw new UnreachableException(bearing.ToString()),
    };

    /// <summary>`rates website: Opportunity -> Customer`.</summary>
    public static string Title(Change change) => change.Name.Length == 0 ? change.Subject : $"{change.Subject}: {change.Name}";

    /// <summary>`tightened for Marketing, loosened for Sales`; what stays as it was for a team is not told unless it does for all.</summary>
    public static string ForWhom(IEnumerable<TeamBearing> bearings)
    {
        var effective = bearings.Where(bearing => bearing.Bearing != Bearing.Unchanged).ToArray();
        return effective.Length == 0 ? "unchanged for both teams" : string.Join(", ", effective.Select(bearing => $"{Of(bearing.Bearing)} for {bearing.Title}"));
    }

    /// <summary>Where it is written: the later place, and the earlier one where it has another file and line.</summary>
    public static string Place(Change change) => (change.Before, change.After) switch
    {
        ({ } before, { } after) => $"{before.Location} and {after.Location}",
        (null, { } after) => after.Location.ToString(),
        ({ } before, null) => before.Location.ToString(),
        _ => "",
    };

    /// <summary>Both values, cut to what is around their first difference where they are long.</summary>
    public static (string? Before, string? After) Values(Change change)
    {
        var (before, after) = (change.Before?.Text, change.After?.Text);
        if ((before?.Length ?? 0) <= LongestValue && (after?.Length ?? 0) <= LongestValue)
        {
            return (before, after);
        }

        var same = before is null || after is null ? 0 : CommonStart(before, after);
        return (Cut(before, same), Cut(after, same));
    }

    public static string Difference(BigInteger before, BigInteger after) => after > before ? "+" + Figures.Of(after - before) : Figures.Of(after - before);

    /// <summary>`+18.0%`; nothing where there was nothing before.</summary>
    public static string Percent(BigInteger before, BigInteger after)
    {
        if (before.IsZero)
        {
            return after.IsZero ? "0%" : "new";
        }

        var percent = new Fraction(after - before, before) * 100;
        var text = Figures.Of(percent, 1);
        return percent.IsZero ? "0%" : text is "0.0" or "-0.0" ? (percent.IsPositive ? "+<0.1%" : "-<0.1%") : percent.IsPositive ? $"+{text}%" : $"{text}%";
    }

    /// <summary>The beginning of a text that is too long to be shown whole.</summary>
    public static string Cut(string text) => Cut(text, 0) ?? "";

    private static int CommonStart(string one, string other)
    {
        var index = 0;
        while (index < one.Length && index < other.Length && one[index] == other[index])
        {
            index++;
        }

        return index;
    }

    private static string? Cut(string? text, int same)
    {
        if (text is null || text.Length <= LongestValue)
        {
            return text;
        }

        var start = same <= LeadIn ? 0 : Math.Min(same - LeadIn, text.Length - LongestValue);
        var end = Math.Min(text.Length, start + LongestValue);
        start = start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
        end = end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
        return $"{(start > 0 ? "…" : "")}{text[start..end]}{(end < text.Length ? "…" : "")}";
    }
}
