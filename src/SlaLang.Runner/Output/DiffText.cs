using System.Collections.Immutable;
using SlaLang.Comparing;

namespace SlaLang.Runner.Output;

/// <summary>A difference for a terminal: who is held to more, what it does to the plan, every change with its place, and tables.</summary>
internal sealed class DiffText(Terminal terminal)
{
    private const int ShortValue = 40;

    public void Write(ImmutableArray<ComparedAgreement> compared)
    {
        foreach (var (index, one) in compared.Index())
        {
            if (index > 0)
            {
                terminal.WriteLine();
            }

            Write(one);
        }
    }

    private void Write(ComparedAgreement compared)
    {
        WriteChanges(compared, compared.Diff.Latest.Title);
        if (!compared.Diff.IsEmpty)
        {
            WriteTables(compared.Diff);
        }

        if (compared.BackTest is { } test)
        {
            terminal.WriteLine();
            new TextReport(terminal).WriteSection(new BackTestSection(test, compared.AsOf).Table());
        }
    }

    /// <summary>One difference under a heading, without the plan's tables.</summary>
    public void WriteChanges(ComparedAgreement compared, string heading)
    {
        terminal.WriteLine(heading, Emphasis.Strong);
        terminal.WriteLine(Shown(DiffSummary.Sides(compared)), Emphasis.Faint);
        terminal.WriteLine();
        foreach (var sentence in DiffSummary.Of(compared))
        {
            terminal.WriteLine(sentence);
        }

        if (!compared.Diff.IsEmpty)
        {
            WriteEffects(compared.Diff);
            WriteChanges(compared.Diff.Changes);
        }
    }

    private void WriteEffects(AgreementDiff diff)
    {
        var sentences = new DiffEffects(diff).Sentences().ToList();
        if (diff.Effect is null)
        {
            return;
        }

        Heading("Effect on the plan");
        if (sentences.Count == 0)
        {
            terminal.WriteLine("  none: the same leads in every month");
        }

        foreach (var (sentence, because) in sentences)
        {
            terminal.WriteLine(Shown($"  {sentence}"));
            because.ToList().ForEach(cause => terminal.WriteLine(Shown($"    because {cause}"), Emphasis.Faint));
        }
    }

    private void WriteChanges(ImmutableArray<Change> changes)
    {
        Heading("Changes");
        foreach (var change in changes)
        {
            terminal.WriteLine($"  {SignOf(change)} {DiffWording.Title(change)}", Emphasis.Strong);
            ValueLines(change).ToList().ForEach(line => terminal.WriteLine(Shown($"      {line}")));
            terminal.WriteLine($"      {DiffWording.ForWhom(change.Bearings)}  [{change.Kind.Name}, {DiffWording.Place(change)}]", Emphasis.Faint);
        }
    }

    /// <summary>Short values on one line, long ones below each other; a value that is no more than its name is not said again.</summary>
    private static IEnumerable<string> ValueLines(Change change) => DiffWording.Values(change) switch
    {
        ({ Length: <= ShortValue } before, { Length: <= ShortValue } after) => [$"{before} → {after}"],
        ({ } before, { } after) => [$"from {before}", $"to   {after}"],
        (var before, var after) => [before ?? after ?? ""],
    };

    private void WriteTables(AgreementDiff diff)
    {
        foreach (var table in new DiffEffects(diff).Tables())
        {
            terminal.WriteLine();
            new TextReport(terminal).WriteSection(table);
        }
    }

    private void Heading(string text)
    {
        terminal.WriteLine();
        terminal.WriteLine(text, Emphasis.Strong);
    }

    /// <summary>Signs for the eye, words for a screen reader.</summary>
    private string SignOf(Change change) => change switch
    {
        { Before: null } => terminal.Style.IsPlain ? "added:" : "+",
        { After: null } => terminal.Style.IsPlain ? "removed:" : "-",
        _ => terminal.Style.IsPlain ? "changed:" : "~",
    };

    private string Shown(string text) => terminal.Style.IsPlain ? text.Replace("→", "to", StringComparison.Ordinal) : terminal.Style.IsAscii ? text.Replace("→", "->", StringComparison.Ordinal) : text;
}
