using System.Collections.Immutable;
using SlaLang.Values;

namespace SlaLang.Rendering.Locales;

/// <summary>English: `January 1, 2026` in America, `1 January 2026` in Britain.</summary>
public static class EnglishFormat
{
    public static LocaleFormat American { get; } = new("en-US", "en")
    {
        GroupSeparator = ',',
        DecimalSeparator = '.',
        Percent = "%",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        DatePattern = "{1} {0}, {2:D4}",
        ShortDatePattern = "{1} {0}",
        HourMark = ":",
        PadsHours = true,
        IsSingularBelowTwo = false,
        Words = new ConnectingWords("and", "or", "every", "yes", "no") { NoData = "no data", Undetermined = "undetermined", Between = "undetermined (between {0} and {1})" },
        Units = Units(),
    };

    public static LocaleFormat British { get; } = American with { Tag = "en-GB", DatePattern = "{0} {1} {2:D4}", ShortDatePattern = "{0} {1}" };

    private static ImmutableDictionary<TimeUnit, UnitWords> Units() =>
        Enum.GetValues<TimeUnit>().ToImmutableDictionary(
            unit => unit,
            unit => new UnitWords(Figures.UnitOf(unit, true), Figures.UnitOf(unit, false), "every"));
}
