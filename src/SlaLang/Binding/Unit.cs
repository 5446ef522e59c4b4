using System.Collections.Frozen;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>The words that may follow a figure.</summary>
internal static class Unit
{
    private static readonly FrozenDictionary<string, TimeUnit> Times = new Dictionary<string, TimeUnit>
    {
        ["minute"] = TimeUnit.Minute,
        ["minutes"] = TimeUnit.Minute,
        ["hour"] = TimeUnit.Hour,
        ["hours"] = TimeUnit.Hour,
        ["day"] = TimeUnit.Day,
        ["days"] = TimeUnit.Day,
        ["week"] = TimeUnit.Week,
        ["weeks"] = TimeUnit.Week,
        ["month"] = TimeUnit.Month,
        ["months"] = TimeUnit.Month,
        ["quarter"] = TimeUnit.Quarter,
        ["quarters"] = TimeUnit.Quarter,
        ["year"] = TimeUnit.Year,
        ["years"] = TimeUnit.Year,
    }.ToFrozenDictionary();

    /// <summary>Singular and plural of what can be counted, and what one is counted as.</summary>
    private static readonly FrozenDictionary<string, string> Nouns = new Dictionary<string, string>
    {
        ["lead"] = "leads",
        ["leads"] = "leads",
        ["deal"] = "deals",
        ["deals"] = "deals",
        ["customer"] = "deals",
        ["customers"] = "deals",
        ["touch"] = "touches",
        ["touches"] = "touches",
        ["rep"] = "reps",
        ["reps"] = "reps",
    }.ToFrozenDictionary();

    public static IReadOnlyCollection<string> TimeNames { get; } = ["minutes", "hours", "days", "weeks", "months", "quarters", "years"];

    public static IReadOnlyCollection<string> NounNames { get; } = ["leads", "deals", "customers", "touches", "reps"];

    public static TimeUnit? Find(string word) => Times.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>What a counting word counts, in the plural; null for any other word.</summary>
    public static string? NounOf(string word) => Nouns.GetValueOrDefault(word);

    public static bool IsNoun(string word) => Nouns.ContainsKey(word);

    public static bool IsSameNoun(string written, string noun) => NounOf(written) is { } known && known == NounOf(noun);

    public static TimeUnit? InBusiness(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => TimeUnit.BusinessMinute,
        TimeUnit.Hour => TimeUnit.BusinessHour,
        TimeUnit.Day => TimeUnit.BusinessDay,
        _ => null,
    };
}
