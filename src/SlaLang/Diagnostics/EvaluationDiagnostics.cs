using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA4xxx: what comes out when the plan is worked out or a formula is evaluated.</summary>
public static partial class EvaluationDiagnostics
{
    public static Diagnostic NothingToWin(Location at, string stream, string month, Location retained) =>
        Note("SLA4001", at, $"more is retained than the quota of `{stream}` asks for in {month}, so that no demand arises from it", "lower what is retained if new business is still to be won").With(retained, "retained here");

    public static Diagnostic Partial(Location at, string lead, string months) =>
        Warning("SLA4002", at, $"leads of `{lead}` delivered in {months} close after the last declared quota, so that their demand is not whole", "declare `quota after the term … per month`; until then their volume cannot be judged");

    public static Diagnostic BeforeStart(Location at, string leads, string lead, string months) =>
        Note("SLA4003", at, $"{leads} {(leads == "1" ? "lead" : "leads")} of `{lead}` {(leads == "1" ? "was" : "were")} needed before the agreement starts, in {months}", "the first months' quota rests on leads that are there already; nobody owes them under this agreement");

    public static Diagnostic OverLeads(Location at, string team, string months, (string Leads, string Capacity, string Month) worst, string reps) =>
        Warning("SLA4004", at, $"demand is more than `{team}` can take in {months}: {worst.Leads} leads in {worst.Month} against a capacity of {worst.Capacity}", $"{reps} reps would do; or lower the quota, or raise the rates with a dated plan");

    public static Diagnostic OverTouches(Location at, string team, string months, (string Touches, string Capacity, string Month) worst, string reps) =>
        Warning("SLA4005", at, $"the follow-up rules ask more of `{team}` than it can do in {months}: {worst.Touches} touches in {worst.Month} against a capacity of {worst.Capacity}, if nobody answers", $"{reps} reps would do; or ask for fewer follow-ups");

    public static Diagnostic PartOfMonth(Location at, string month, int days, int all) =>
        Note("SLA4006", at, $"only {days} of {all} days of {month} belong to the agreement, so that its quota counts in proportion", "start on the first and end on the last day of a month for whole quotas");

    public static Diagnostic NotEvaluated(Location at, string what) =>
        Note("SLA4007", at, $"{what} needs the CRM's exports and is not evaluated here", "the plan alone gives `demand`, `demand_closing`, `value`, `quota` and `rate`");

    public static Diagnostic OutsidePlan(Location at, string what, string months) =>
        Error("SLA4008", at, $"the plan says nothing of {what}; it covers {months}", "name a month that it covers");

    public static Diagnostic NoLeadTypeIn(Location at, string lead, string stream) =>
        Error("SLA4009", at, $"lead type `{lead}` has no part in the quota of stream `{stream}`", "name a lead type of its `split`");

    public static Diagnostic NoSingleRates(Location at, string lead) =>
        Error("SLA4010", at, $"the rates of `{lead}` differ by stream, so that one must be named", "add it: `stream: new_business`");

    public static Diagnostic NoValue(Location at, string what) =>
        Error("SLA4011", at, $"no leads are demanded of {what}, so that a lead has no value there", "name a month with demand");

    public static Diagnostic Undefined(Location at, string why) =>
        Error("SLA4012", at, $"this formula has no value: {why}", "ask for the other case first with `if … then … else …`");

    public static Diagnostic LeadTypeNeeded(Location at, string function) =>
        Error("SLA4013", at, $"`{function}` with `quota:` needs a lead type, whose rates it divides by", "write it like `demand(MQL, website, quota: 500_000 USD)`");

    public static Diagnostic NoLeads(Location at, string lead, string months) =>
        Note("SLA4014", at, $"a part of the quota falls on {months}, but no whole lead of `{lead}`, so that a lead has no value there", "the quota is small for its deal value; nothing needs to be done");
}
