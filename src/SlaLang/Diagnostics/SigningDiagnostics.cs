using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA803x: what is wrong with a file of signatures.</summary>
public static class SigningDiagnostics
{
    public static Diagnostic NoSignature(Location at) =>
        Error("SLA8030", at, "this line is no signature", "lines are written by `sla sign`; delete this one and sign again, or put a `#` before a remark");

    public static Diagnostic OpenMerge(Location at) =>
        Error("SLA8031", at, "a merge was left open here", "keep the lines of both sides, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`");
}
