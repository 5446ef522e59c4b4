using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA4080 and on: what measured rates rest on.</summary>
public static partial class EvaluationDiagnostics
{
    public static Diagnostic SmallSample(Location at, string group, string lines, string longer) =>
        Warning("SLA4080", at, $"few leads stand behind the new rates of `{group}`: {lines}", $"the true figure may lie anywhere in its interval; measure a longer period, such as `--period \"{longer}\"`, or leave that line out");

    public static Diagnostic NotMature(Location at, string period, string time, string on, string help) =>
        Warning("SLA4081", at, $"{period} is not mature: {time}, so that its rates can be told on {on} at the earliest", help);

    public static Diagnostic NobodyToMeasure(Location at, string group, string stage, string period, string help) =>
        Warning("SLA4082", at, $"no lead of `{group}` became {stage} in {period}", help);

    public static Diagnostic NobodyGotOn(Location at, string group, string from, string to, string leads) =>
        Warning("SLA4083", at, $"of {leads} leads of `{group}` in {from} none got on to {to}, and a rate of nothing cannot be planned with", "the rate in force stays; measure a longer period, or see with `sla data` whether the exports date that stage");

    public static Diagnostic NotShown(Location at, string what, string so, string help) =>
        Warning("SLA4084", at, $"the exports do not {what}, so that {so}", help);

    public static Diagnostic TakenOver(Location at, string group, string from, string lines) =>
        Note("SLA4085", at, $"from {from} on this block takes the place of the new rates of `{group}`: {lines}", "revise it too, or take it out");
}
