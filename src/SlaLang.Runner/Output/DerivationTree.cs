using System.Collections.Immutable;
using SlaLang.Evaluation;

namespace SlaLang.Runner.Output;

/// <summary>Prints how a figure came about as a tree: every line has its figure, then its formula and the line that declares it.</summary>
internal sealed class DerivationTree(Terminal terminal)
{
    private static readonly Branches Drawn = new("├─ ", "└─ ", "│  ", "   ");
    private static readonly Branches Typed = new("|- ", "`- ", "|  ", "   ");
    private static readonly Branches Indented = new("  ", "  ", "  ", "  ");

    private readonly Branches branches = terminal.Style switch { { IsPlain: true } => Indented, { IsAscii: true } => Typed, _ => Drawn };
    private readonly HashSet<Derivation> explained = new(ReferenceEqualityComparer.Instance);

    public void Write(Derivation derivation, string indent = "") => Write(derivation, indent, indent);

    private void Write(Derivation derivation, string branch, string indent)
    {
        var isRepeated = derivation.Inputs.Length > 0 && !explained.Add(derivation);
        var inputs = isRepeated ? [] : derivation.Inputs;
        terminal.Write(branch, Emphasis.Faint);
        terminal.Write($"{derivation.Title}: ");
        terminal.Write(derivation.Figure, Emphasis.Strong);
        terminal.Write(derivation.Formula.Length == 0 ? "" : $" = {derivation.Formula}");
        terminal.Write(derivation.Location is { } location ? $"  [{location}]" : "", Emphasis.Label);
        terminal.WriteLine(isRepeated ? "  (explained above)" : "", Emphasis.Faint);
        WriteRemark(derivation, indent, inputs.Length > 0);
        WriteInputs(inputs, indent);
    }

    private void WriteRemark(Derivation derivation, string indent, bool hasInputs)
    {
        if (derivation.Remark.Length > 0)
        {
            terminal.WriteLine($"{indent}{(hasInputs ? branches.Passing : branches.Empty)}{derivation.Remark}", Emphasis.Faint);
        }
    }

    private void WriteInputs(ImmutableArray<Derivation> inputs, string indent)
    {
        for (var index = 0; index < inputs.Length; index++)
        {
            var isLast = index == inputs.Length - 1;
            Write(inputs[index], indent + (isLast ? branches.Last : branches.Next), indent + (isLast ? branches.Empty : branches.Passing));
        }
    }

    private sealed record Branches(string Next, string Last, string Passing, string Empty);
}
