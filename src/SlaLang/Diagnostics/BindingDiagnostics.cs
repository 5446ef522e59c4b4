using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA2xxx: names, lines and declarations that do not fit together.</summary>
public static partial class BindingDiagnostics
{
    public static Diagnostic NoAgreement(Location at, string help) =>
        Error("SLA2001", at, "this file declares no agreement", help);

    public static Diagnostic SecondAgreement(Location at, Location first) =>
        Error("SLA2002", at, "a second agreement is declared", "keep one agreement in a file with its includes; share calendars, stages and mappings through `include`")
            .With(first, "the first is declared here");

    public static Diagnostic Unknown(Location at, string kind, string name, IReadOnlyCollection<string> known) =>
        Error("SLA2003", at, $"{kind} `{name}` is not declared", known.Count == 0
            ? $"declare it: `{kind} {name} …`"
            : Suggestions.DidYouMean(name, known, "declared are"));

    public static Diagnostic Duplicate(Location at, string kind, string name, Location first) =>
        Error("SLA2004", at, $"{kind} `{name}` is declared twice", "rename one of the two, or take it out").With(first, "first declared here");

    public static Diagnostic MissingLine(Location at, string block, string line, string example) =>
        Error("SLA2005", at, $"{block} has no `{line}` line", $"add `{example}`");

    public static Diagnostic SecondLine(Location at, string line, Location first) =>
        Error("SLA2006", at, $"`{line}` is given twice in this block", "keep one of the two").With(first, "first given here");

    public static Diagnostic SkippedStage(Location at, IReadOnlyList<string> stages, string? help) =>
        Error("SLA2007", at, $"`{stages[0]} -> {stages[^1]}` skips {string.Join(" and ", stages.Skip(1).SkipLast(1).Select(stage => $"`{stage}`"))}", help ?? $"write a line for each step: {string.Join(" and ", stages.Zip(stages.Skip(1), (from, to) => $"`{from} -> {to}`"))}");

    public static Diagnostic ReversedStages(Location at, string from, string to) =>
        Error("SLA2008", at, $"`{from} -> {to}` runs against the funnel", $"write `{to} -> {from}`, or change the order in which the stages are declared");

    public static Diagnostic SameStage(Location at, string stage) =>
        Error("SLA2009", at, $"`{stage} -> {stage}` leads nowhere", "name the stage that follows");

    public static Diagnostic EndsBeforeStart(Location at, string what, string from, string to, Location fromAt) =>
        Error("SLA2010", at, $"{what} ends on {to}, before it starts on {from}", "swap the two dates, or look for a wrong year").With(fromAt, "it starts here");

    public static Diagnostic NoSuchDate(Location at, string written) =>
        Error("SLA2011", at, $"there is no day `{written}`", "look at the month's length; dates are year-month-day, from 1900 to 2200");

    public static Diagnostic NoSuchTime(Location at, string written) =>
        Error("SLA2012", at, $"there is no time of day `{written}`", "times run from `00:00` to `24:00`");

    public static Diagnostic NoSuchPeriod(Location at, string written) =>
        Error("SLA2013", at, $"there is no month or quarter `{written}`", "months are `2026-01` to `2026-12`, quarters `2026-Q1` to `2026-Q4`");

    public static Diagnostic IntervalEndsFirst(Location at, string written) =>
        Error("SLA2014", at, $"the hours `{written}` end before they begin", "hours past midnight are two lines: one until `24:00` and one from `00:00` on the next day");

    public static Diagnostic IntervalsOverlap(Location at, string day, Location first) =>
        Error("SLA2015", at, $"two opening intervals overlap on {day}", "let one end where the other begins").With(first, "the other is given here");

    public static Diagnostic UnknownZone(Location at, string written, string help) =>
        Error("SLA2016", at, $"`{written}` is not a time zone", help);

    public static Diagnostic UnknownDay(Location at, string written, string help) =>
        Error("SLA2017", at, $"`{written}` is not a day of the week", help);

    public static Diagnostic UnknownCurrency(Location at, string written) =>
        Error("SLA2018", at, $"`{written}` is not a currency", CurrencyHelp(written));

    public static Diagnostic UnknownLocale(Location at, string written, IReadOnlyCollection<string> known) =>
        Error("SLA2019", at, $"there are no documents in `{written}`", Suggestions.DidYouMean(written, known, "there are"));

    public static Diagnostic UnknownMonthName(Location at, string written, string help) =>
        Error("SLA2020", at, $"`{written}` is not a month", help);

    public static Diagnostic IncludeMissing(Location at, string path) =>
        Error("SLA2021", at, $"there is no file `{path}`", "paths are relative to the file that includes, with `/` between folders");

    public static Diagnostic IncludeOutside(Location at, string path) =>
        Error("SLA2022", at, $"`{path}` lies outside of the project's folder", "copy the file into the project; an agreement is signed with everything it includes");

    public static Diagnostic IncludeUnreadable(Location at, string path) =>
        Error("SLA2023", at, $"`{path}` cannot be read as text", "it must be a readable file in UTF-8, or in UTF-16 with its mark");

    public static Diagnostic IncludeCycle(Location at, string chain) =>
        Error("SLA2024", at, $"this include comes back to a file that is being included: {chain}", "take one include out of the circle; move what both need into a third file");

    public static Diagnostic IncludeTooDeep(Location at, int most) =>
        Error("SLA2080", at, $"this include is below more than {most} others", "let the agreement include the file itself; parts rarely need parts of their own");

    public static Diagnostic UnknownEdition(Location at, string written) =>
        Error("SLA2025", at, $"edition `{written}` of the language is not known to this version of `sla`", "write `language 1`, or use a newer version of `sla`");

    public static Diagnostic LateEdition(Location at) =>
        Error("SLA2026", at, "`language` must be the first declaration of a file", "move the line to the top");

    public static Diagnostic SharesNotWhole(Location at, string sum, string missing) =>
        Error("SLA2027", at, $"the shares come to {sum}, not to 100%", $"{missing}, or let one of them be `rest`");

    public static Diagnostic SecondRest(Location at, Location first) =>
        Error("SLA2028", at, "`rest` can be taken only once", "give all the others a figure").With(first, "it is taken here");

    public static Diagnostic NothingLeft(Location at, string sum) =>
        Error("SLA2029", at, $"nothing is left for `rest`: the other shares come to {sum}", "lower one of them, or take this part out");

    public static Diagnostic NoSplit(Location at, string stream, string types) =>
        Error("SLA2030", at, $"stream `{stream}` does not say how its quota is split over lead types", $"add `split {types}`");

    public static Diagnostic NoRates(Location at, string lead, string stream) =>
        Error("SLA2031", at, $"lead type `{lead}` has no rates, so its part of `{stream}` cannot be worked back to leads", $"declare `rates {lead} {{ … }}` with a line for each step of the funnel and a `deal value`");

    public static Diagnostic NoRateLine(Location at, string lead, string line, string example) =>
        Error("SLA2032", at, $"the rates of `{lead}` have no line for {line}", $"add `{example}`");

    public static Diagnostic EqualRates(Location at, string line, Location other) =>
        Error("SLA2033", at, $"two blocks give {line} for the same lead type, stream and date", "give the later one a date of its own with `from`, or take one out").With(other, "the other is given here");

    public static Diagnostic RatesStartLate(Location at, string lead, string date, string start) =>
        Error("SLA2034", at, $"these rates of `{lead}` are in force from {date} on only, and none before, though the agreement starts on {start}", "add a `rates` block without `from` that holds until then");

    public static Diagnostic NoQuota(Location at, string stream, string months) =>
        Error("SLA2035", at, $"the quota of `{stream}` says nothing about {months}", "add `quota 500_000 … per month` for the months that have no line of their own");

    public static Diagnostic NoPeriod(Location at, string written) =>
        Error("SLA2036", at, $"`{written}` does not say for how long", $"write `{written} per month`, `per quarter` or `per year`");

    public static Diagnostic MonthOutsideTerm(Location at, string month, string term) =>
        Error("SLA2037", at, $"{month} lies outside of the agreement, which runs {term}", "for the months that follow write `quota after the term … per month`");

    public static Diagnostic TwoQuotas(Location at, string stream, Location other) =>
        Error("SLA2038", at, $"`{stream}` has a quota of its own and a share of the company's", "keep one of the two").With(other, "the share is given here");

    public static Diagnostic SameParty(Location at, string team) =>
        Error("SLA2039", at, $"team `{team}` cannot have an agreement with itself", "name the two teams: `between marketing and sales`");

    public static Diagnostic NotParty(Location at, string team, Location between) =>
        Error("SLA2040", at, $"team `{team}` is no party to this agreement and cannot owe anything in it", "name one of the two parties").With(between, "the parties are named here");

    private static string CurrencyHelp(string written)
    {
        var guess = written.Length < 2 ? null : Suggestions.Closest(written.ToUpperInvariant(), Values.Currency.Codes.Where(code => code[0] == char.ToUpperInvariant(written[0])));
        var known = written.ToUpperInvariant() switch { "DOLLAR" or "DOLLARS" => "USD", "EURO" or "EUROS" => "EUR", "POUND" or "POUNDS" => "GBP", _ => guess };
        return known is null ? "write its code of three letters, such as `USD`, `EUR` or `GBP`" : $"did you mean `{known}`?";
    }
}
