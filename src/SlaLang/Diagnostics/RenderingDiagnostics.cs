using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA5xxx: what a document can't be made of. The place is in a template.</summary>
public static class RenderingDiagnostics
{
    private const string ViewModel = "docs/view-model.md lists every field that a template can show";

    public static Diagnostic MissingEntry(Location at, string name, IEnumerable<string> known) =>
        Error("SLA5001", at, $"there is no template `{name}`", Choice(name, known));

    public static Diagnostic TemplateSyntax(Location at, string problem) =>
        Error("SLA5002", at, $"this template can't be read: {Sentence(problem)}", "`sla template export` writes the built-in templates to compare with");

    public static Diagnostic UnknownName(Location at, string written) =>
        Error("SLA5003", at, $"nothing is called `{written}` here", ViewModel);

    public static Diagnostic MissingInclude(Location at, IEnumerable<string> known) =>
        Error("SLA5004", at, "the included template is not in the folder of templates", Choice("", known));

    public static Diagnostic TooMuch(Location at) =>
        Error("SLA5005", at, "the template repeats, nests or writes too much and was stopped here", "look for a loop, a function or an include that never ends");

    public static Diagnostic TemplateStopped(Location at, string problem) =>
        Error("SLA5006", at, $"the template stops here: {Sentence(problem)}", ViewModel);

    private static string Choice(string name, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        return names.Count == 0
            ? $"the set of templates is empty; `sla template export` writes a complete one"
            : Suggestions.Closest(name, names) is { } close ? $"did you mean `{close}`?" : $"there are {string.Join(", ", names.Select(known => $"`{known}`"))}";
    }

    private static string Sentence(string problem)
    {
        var text = problem.Trim().TrimEnd('.');
        return text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
