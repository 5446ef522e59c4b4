using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA30xx: figures of the wrong kind or out of their bounds. <c>what</c> says what the figure is for: `the rate from MQL to SQL`.</summary>
public static class TypeDiagnostics
{
    public static Diagnostic BareRate(Location at, string written, string what) =>
        Error("SLA3001", at, $"{what} is written as the bare number `{written}`", RateProposal(written));

    public static Diagnostic ZeroRate(Location at, string what) =>
        Error("SLA3002", at, $"{what} is 0%, so that no number of leads would ever be enough", "write a rate above 0%, such as `0.5%` or `1 in 200`");

    public static Diagnostic RateAboveWhole(Location at, string written, string what) =>
        Error("SLA3003", at, $"{what} is `{written}`, which is more than everything", "write a rate of at most `100%`");

    public static Diagnostic NotRate(Location at, string written, string what) =>
        Error("SLA3004", at, $"{what} should be a rate, not `{written}`", written.Split(' ') is [var figure, "percent" or "pct" or "Percent"] ? $"write `{figure}%`" : "write it like `34%` or `1 in 3`");

    public static Diagnostic BadRatio(Location at, string written) =>
        Error("SLA3005", at, $"`{written}` is not a ratio of whole numbers", "write it like `1 in 4`: so many out of so many");

    public static Diagnostic BareMoney(Location at, string written, string what, string currency) =>
        Error("SLA3006", at, $"{what} is written as the bare number `{written}`", $"write the currency's code after it: `{written} {currency}`");

    public static Diagnostic OtherCurrency(Location at, string written, string currency, Location declared) =>
        Error("SLA3007", at, $"`{written}` is not in {currency}, the currency of the agreement", $"write the amount in {currency}; the plan never converts")
            .With(declared, "the currency is declared here");

    public static Diagnostic NotMoney(Location at, string written, string what, string currency) =>
        Error("SLA3008", at, $"{what} should be an amount of money, not `{written}`", $"write it like `2_000 {currency}`");

    public static Diagnostic ZeroMoney(Location at, string what) =>
        Error("SLA3009", at, $"{what} is zero, so that no number of deals would ever be enough", "write an amount above zero");

    public static Diagnostic BareTime(Location at, string written, string what, bool isCalendar = false) =>
        Error("SLA3010", at, $"{what} is written as the bare number `{written}`", isCalendar ? $"write the unit: `{written} {Plural(written, "day")}` or `{written} {Plural(written, "month")}`" : $"write the unit: `{written} {Plural(written, "minute")}`, `{written} business {Plural(written, "hour")}` or `{written} {Plural(written, "day")}`");

    public static Diagnostic NotTime(Location at, string written, string what) =>
        Error("SLA3011", at, $"{what} should be a length of time, not `{written}`", "write it like `4 business hours` or `30 days`");

    public static Diagnostic ZeroTime(Location at, string what) =>
        Error("SLA3012", at, $"{what} is no time at all", "write a length above zero");

    public static Diagnostic NoSuchBusinessUnit(Location at, string unit) =>
        Error("SLA3013", at, $"there are no business {Plural("", unit.TrimEnd('s'))}; open time has minutes, hours and days only", "write `business days`, or leave `business` out");

    public static Diagnostic NotWholeDays(Location at, string written, string what) =>
        Error("SLA3014", at, $"{what} is counted in whole calendar days, weeks or months, not in `{written}`", "write it like `30 days` or `2 months`");

    public static Diagnostic TooLong(Location at, string written, string what, string most) =>
        Error("SLA3015", at, $"{what} is `{written}`, longer than the {most} that can be planned", "look for a wrong unit or a zero too many");

    public static Diagnostic NotWholeNumber(Location at, string written, string what) =>
        Error("SLA3016", at, $"{what} should be a whole number, not `{written}`", written.Split(' ') is [var figure, _] && int.TryParse(figure, out _) ? $"write the number alone: `{figure}`" : "write it without a unit and without a fraction, such as `3`");

    public static Diagnostic ZeroCount(Location at, string what) =>
        Error("SLA3017", at, $"{what} is zero", "write 1 or more");

    public static Diagnostic WrongNoun(Location at, string written, string what, string noun) =>
        Error("SLA3018", at, $"{what} should be a number of {noun}, not `{written}`", written.All(char.IsAsciiDigit) ? $"write `{written} {noun}`" : $"write it like `3 {noun}`");

    public static Diagnostic SharesOfTime(Location at, string sum) =>
        Error("SLA3019", at, $"the shares of the time to close come to {sum}, not to 100%", "every deal closes at some time: make the shares come to exactly `100%`");

    public static Diagnostic UnknownPeriod(Location at, string written, string help) =>
        Error("SLA3020", at, $"`{written}` is not a period that can be planned by", help);

    public static Diagnostic NoCalendar(Location at, string written) =>
        Error("SLA3021", at, $"`{written}` counts open time, but no calendar says when that is", "declare `calendar office { timezone \"…\" open mon to fri 09:00-17:00 }`, or count plain hours or days");

    public static Diagnostic UnknownUnit(Location at, string unit, string help) =>
        Error("SLA3022", at, $"`{unit}` is not a unit that is known here", Suggestions.UnitOf(unit) is { } meant ? $"did you mean `{meant}`?" : help);

    public static Diagnostic BadNumber(Location at, string written) =>
        Error("SLA3023", at, $"`{Shortened(written)}` cannot be read as a number", "write digits, with `_` between thousands and one point before decimals: `2_000.50`");

    public static Diagnostic ThousandsPoint(Location at, string written, string whole, string thousands) =>
        Warning("SLA3024", at, $"`{written}` is read as {whole} with three decimals, not in thousands", $"write `{thousands}` if thousands are meant, and fewer decimals if not");

    public static Diagnostic QuotedFigure(Location at, string written, string figure) =>
        Error("SLA3025", at, $"{written} is a text, and a figure or a day is needed here", $"write it without quotation marks: `{figure}`");

    public static Diagnostic CurrencyFirst(Location at, string written, string proposal) =>
        Error("SLA3026", at, $"`{written}` names the currency before the amount", $"write `{proposal}`");

    public static Diagnostic RangeForFigure(Location at, string written, string help) =>
        Error("SLA3027", at, $"`{written}` is a range, and one figure is needed here", help);

    public static Diagnostic OtherKindOfName(Location at, string name, (string Is, string Wanted) kinds, IReadOnlyCollection<string> known) =>
        Error("SLA3028", at, $"`{name}` is {kinds.Is}, and {kinds.Wanted} is named here", known.Count is 0 or > 12 ? $"name {kinds.Wanted}" : $"name one of: {string.Join(", ", known.Select(candidate => $"`{candidate}`"))}");

    public static Diagnostic HalfDays(Location at, string written, string proposal) =>
        Error("SLA3029", at, $"`{written}` counts twice twelve hours, and days have 24", $"write `{proposal}`");

    public static Diagnostic RatioSign(Location at, string written, string proposal) =>
        Error("SLA3030", at, $"`{written}` is not how a ratio is written", $"write `{proposal}`: so many out of so many");

    private static string Plural(string written, string unit) => written == "1" ? unit : unit + "s";

    private static string Shortened(string written) => written.Length <= 40 ? written : written[..40] + "…";

    private static string RateProposal(string written) => written.StartsWith("0.", StringComparison.Ordinal) && written[2..].All(char.IsAsciiDigit)
        ? $"write it as a share of a hundred: `{TimesHundred(written[2..].PadRight(2, '0'))}%`"
        : $"write `{written}%`, or as so many in so many: `1 in 3`";

    private static string TimesHundred(string decimals)
    {
        var whole = decimals[..2].TrimStart('0');
        return $"{(whole.Length == 0 ? "0" : whole)}{(decimals.Length > 2 ? $".{decimals[2..]}" : "")}";
    }
}
