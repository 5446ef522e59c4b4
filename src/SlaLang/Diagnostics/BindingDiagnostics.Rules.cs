using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA205x to SLA209x: follow-up rules, obligations, sources, excuses, tests and scenarios.</summary>
public static partial class BindingDiagnostics
{
    public static Diagnostic NoStages(Location at) =>
        Error("SLA2050", at, "a funnel needs at least two stages", "declare them from the first to the last: `stage MQL`, `stage SQL`, `stage Customer`");

    public static Diagnostic MilestonesShrink(Location at, string what, Location earlier) =>
        Error("SLA2051", at, $"this follow-up milestone asks for no more {what} than an earlier one", "milestones count in total: each asks for more follow-ups in more time").With(earlier, "the earlier one is here");

    public static Diagnostic SpacingCrossed(Location at, string least, string most) =>
        Error("SLA2052", at, $"follow-ups cannot be at least {least} and at most {most} apart", "let the lower bound be the shorter one");

    public static Diagnostic NoDuty(Location at, string obligation) =>
        Error("SLA2053", at, $"obligation `{obligation}` does not say what a team must do", "add a line such as `sales must follow inbound for 90% of leads every month`");

    public static Diagnostic LineWithoutEffect(Location at, string line, string reason) =>
        Error("SLA2054", at, $"`{line}` has no effect here: {reason}", "take the line out, or move it to the obligation that it was meant for");

    public static Diagnostic DateOutsideTerm(Location at, string date, string term) =>
        Error("SLA2055", at, $"{date} lies outside of the agreement, which runs {term}", "choose a day within it");

    public static Diagnostic UnknownCount(Location at, string written, string help) =>
        Error("SLA2056", at, $"leads cannot be counted `{written}`", help);

    public static Diagnostic UnknownSource(Location at, string written, string help) =>
        Error("SLA2057", at, $"`{written}` is no kind of facts", help);

    public static Diagnostic UnknownColumn(Location at, string source, string written, string help) =>
        Error("SLA2058", at, $"{source} have no column `{written}`", help);

    public static Diagnostic UnknownFieldType(Location at, string written, string help) =>
        Error("SLA2059", at, $"`{written}` is not what a field can be read as", help);

    public static Diagnostic MetricCycle(Location at, string chain) =>
        Error("SLA2060", at, $"this figure is defined by itself: {chain}", "take one of them out of the circle");

    public static Diagnostic FormulaTooLarge(Location at) =>
        Error("SLA2076", at, "this formula grows too large with the metrics that it names written out", "let fewer metrics build on one another, or name a metric fewer times");

    public static Diagnostic NothingExpected(Location at, string test) =>
        Error("SLA2061", at, $"test \"{test}\" expects nothing, so it can never fail", "add a line such as `expect demand(MQL, website, 2026-03) == 3_900 leads`");

    public static Diagnostic UnknownBasis(Location at, string written, string help) =>
        Error("SLA2062", at, $"`{written}` is not a basis that money is counted on", help);

    public static Diagnostic UnknownMixUnit(Location at, string written) =>
        Error("SLA2063", at, $"a share of `{written}` cannot be measured", "write `of leads` or `of value`");

    public static Diagnostic ImpossibleMix(Location at, string sum, Location other) =>
        Error("SLA2064", at, $"these bounds cannot all hold: the least shares come to {sum}", "lower one of them so that they come to at most 100%").With(other, "the first of them is here");

    public static Diagnostic UnknownFact(Location at, string written, string help) =>
        Error("SLA2065", at, $"`{written}` is no fact that can be given", help);

    public static Diagnostic ExcuseEndsFirst(Location at) =>
        Error("SLA2066", at, "this excuse ends before it begins", "swap the two instants");

    public static Diagnostic UnknownDecimal(Location at, string written) =>
        Error("SLA2067", at, $"`{written}` is not a decimal sign", "write `decimal comma` or `decimal point`");

    public static Diagnostic BadDelimiter(Location at, string written) =>
        Error("SLA2068", at, $"\"{written}\" cannot stand between columns", "write `delimiter \",\"`, `delimiter \";\"`, `delimiter \"|\"` or `delimiter \"tab\"`");

    public static Diagnostic BadDatePattern(Location at, string written) =>
        Error("SLA2069", at, $"\"{written}\" is not a date pattern", "write it like `dates \"yyyy-MM-dd HH:mm\"` or `dates \"dd/MM/yyyy\"`");

    public static Diagnostic TwoTolerances(Location at, Location first) =>
        Error("SLA2070", at, "a delivery has one band only", "keep `give or take` or `at least`, not both").With(first, "the first is given here");

    public static Diagnostic IncludedAgreement(Location at, string path) =>
        Error("SLA2071", at, $"`{path}` declares an agreement of its own and cannot be included", "include only what is shared: calendars, stages, rates, mappings");

    public static Diagnostic FiscalWhat(Location at, string written) =>
        Error("SLA2072", at, $"only the fiscal year is declared, not `fiscal {written}`", "write `fiscal year starts in april`");

    public static Diagnostic UnknownOutcome(Location at, string written, string help) =>
        Error("SLA2073", at, $"`{written}` is neither a stage nor an outcome that a lead can have", help);

    public static Diagnostic UnknownTouchKind(Location at, string written, string help) =>
        Error("SLA2074", at, $"`{written}` is not a kind of touch", help);

    public static Diagnostic TakenName(Location at, string word, string name, string takenBy, Location first) =>
        Error("SLA2075", at, $"{word} `{name}` has the name of a {takenBy}", "choose another name for one of the two; what people read is the text in quotes").With(first, "the name is taken here");

    public static Diagnostic NotSupposed(Location at, string line) =>
        Error("SLA2090", at, $"a scenario cannot change the {line} of a stream", "it changes lines of rates, and of a stream its `quota`, what is `retained` and its `split`");

    public static Diagnostic SecondScenario(Location at, string title, Location first) =>
        Error("SLA2091", at, $"there are two scenarios \"{title}\"", "give one of them another title").With(first, "the first one is here");

    public static Diagnostic NothingSet(Location at, string written) =>
        Error("SLA2092", at, $"`{written}` does not say what is to be set", "write it like `website.Opportunity -> Customer = 25%`, `website.deal value = 2_500 USD` or `new_business.quota = 600_000 USD per month`");

    public static Diagnostic NothingToSet(Location at, string name, IReadOnlyCollection<string> names) =>
        Error("SLA2093", at, $"there is no lead type and no stream `{name}`", Suggestions.DidYouMean(name, names, "there are"));

    public static Diagnostic SetsMore(Location at) =>
        Error("SLA2094", at, "a setting changes one line", "give each line a `--set` of its own");
}
