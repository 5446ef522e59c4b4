using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA901x to SLA902x: promises that nothing can be seen of, and promises that do not go together.</summary>
public static partial class LintDiagnostics
{
    public static Diagnostic EmptyFollowup(Location at, string followup, Location rule) =>
        Warning("SLA9010", at, $"follow-up rule `{followup}` asks for nothing that could be missed, so that this promise is always kept", "add a line to the rule such as `follow-ups 3 in total within 2 weeks`, or `including first contact` to judge its first contact").With(rule, "the rule is declared here");

    public static Diagnostic CrossedSpacing(Location at, string least, string most) =>
        Warning("SLA9011", at, $"{most} never hold {least}, so that a follow-up is due before it counts", "lower the least spacing or raise the most");

    public static Diagnostic LateFirstContact(Location at, string limit, string first, Location milestone) =>
        Warning("SLA9012", at, $"the first contact may take {limit}, but the first follow-ups are due within {first}", "let the first contact be due earlier than the follow-ups that come after it").With(milestone, "the follow-ups are due here");

    public static Diagnostic TwoFirstContacts(Location at, string limit, string first, Location rule) =>
        Warning("SLA9013", at, $"this promises the first contact within {limit}, the follow-up rule for the same leads within {first}", "say the same in both places; each is judged by its own").With(rule, "the follow-up rule says it here");

    public static Diagnostic NeverOpen(Location at, string calendar, Location declared) =>
        Warning("SLA9014", at, $"calendar `{calendar}` is closed on every day of the agreement, so that no business time ever passes", "look at the `closed` dates of the calendar, and at the term").With(declared, "the calendar is declared here");

    public static Diagnostic PartOfBusinessDay(Location at, string written, string whole) =>
        Warning("SLA9015", at, $"business days are counted whole: {written} are judged as {whole}", "write whole business days, or business hours");

    public static Diagnostic LongerThanTerm(Location at, string limit, Location term) =>
        Warning("SLA9016", at, $"{limit} are longer than the agreement, so that no lead's time is over before it ends", "shorten the time or lengthen the term").With(term, "the term is declared here");

    public static Diagnostic NoMatureCohort(Location at, string window, (string From, string To) cohort, string by) =>
        Warning("SLA9017", at, $"the first leads, those from {cohort.From} to {cohort.To}, have their {window} only after {by}, so that nothing can be judged by then", "shorten the window, judge shorter periods, or choose a later date");

    public static Diagnostic WeakerPromise(Location at, Location stronger) =>
        Warning("SLA9018", at, "whoever keeps another promise about the same leads has kept this one as well", "take one of them out, or let the longer time have the higher share").With(stronger, "the other promise is here");

    public static Diagnostic NarrowMix(Location at, string clash, Location other) =>
        Warning("SLA9019", at, $"these bounds cannot all hold: {clash}", "raise what is allowed at most, or lower what is asked at least").With(other, "the other bound is here");

    public static Diagnostic UndatedStage(Location at, string stage, Location source) =>
        Warning("SLA9020", at, $"nothing in the declared sources says when a lead entered `{stage}`", $"add the column to `source leads`, like `{stage} \"{stage} date\"`, or declare `source status_changes`").With(source, "the leads are read as declared here");

    public static Diagnostic UnreadableClock(Location at, string start, Location source) =>
        Warning("SLA9021", at, $"nothing in the declared sources says when a lead was {start}", start == "created" ? "add the column to `source leads`, like `created \"Create Date\"`" : "add the column to `source leads`, like `assigned \"Owner assigned date\"`, or declare `source owner_changes`").With(source, "the leads are read as declared here");

    public static Diagnostic NoTouches(Location at, Location source) =>
        Warning("SLA9022", at, "no source of touches is declared, so that nobody can see whether a lead was contacted", "declare `source touches from \"crm/activities.csv\" { … }`").With(source, "other sources are declared here");

    public static Diagnostic UnseenPause(Location at, string followup, string status) =>
        Warning("SLA9023", at, $"the clock of `{followup}` pauses while a lead is `{status}`, but no source of status changes is declared", "declare `source status_changes from \"crm/status_history.csv\" { … }`, or take the pause out");

    public static Diagnostic NoFacts(Location at, string formula) =>
        Warning("SLA9024", at, $"`{formula}` reads nothing from the CRM, so that nobody can break or keep this promise", "promise a figure of the CRM, such as `average(deals where won, amount)`");

    public static Diagnostic UnquotedText(Location at, string name, string field, string table) =>
        Warning("SLA9025", at, $"`{name}` is read as a column of {table}, to which `{field}` is compared", $"a text stands between quotation marks: `\"{name}\"`; a column is declared in the `source` block of {table}");
}
