using System.Collections.Immutable;
using SlaLang.Diagnostics;

namespace SlaLang.Runner.Output;

/// <summary>As many messages as a person reads: of thousands the first hundred, errors before warnings before notes, in the order of their places.</summary>
internal sealed record ShownMessages(ImmutableArray<Diagnostic> Shown, int Left)
{
    private const int Most = 100;

    public static ShownMessages Of(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToImmutableArray();
        var chosen = all.Select((diagnostic, index) => (diagnostic, index)).OrderByDescending(entry => entry.diagnostic.Severity).Take(Most).OrderBy(entry => entry.index);
        return new ShownMessages([.. chosen.Select(entry => entry.diagnostic)], Math.Max(0, all.Length - Most));
    }

    /// <summary>A line about those that are not shown; empty when all are.</summary>
    public string Rest => Left == 0 ? "" : $"… and {Counted.Of(Left, "more message")}; `sla check --format json` has them all";
}
