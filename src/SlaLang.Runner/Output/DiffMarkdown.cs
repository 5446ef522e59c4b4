using System.Collections.Immutable;
using System.Text;
using SlaLang.Comparing;

namespace SlaLang.Runner.Output;

/// <summary>A difference as Markdown for a comment on a pull request: what weighs most comes first, the rest is folded, and it always fits.</summary>
internal static class DiffMarkdown
{
    /// <summary>Code hosts take 65,536 characters.</summary>
    public const int Most = 64_900;

    /// <summary>An agreement that gets less room than this is only counted.</summary>
    private const int Least = 900;

    private const int Reserve = 200;

    public static string Of(ImmutableArray<ComparedAgreement> compared)
    {
        var text = new BoundedText(Most);
        var ordered = compared.OrderBy(one => one.Diff.IsEmpty).ToList();
        for (var index = 0; index < ordered.Count; index++)
        {
            if (text.Room - Reserve < Least)
            {
                text.TryAdd($"\n_{Counted.Of(ordered.Count - index, "more agreement")} not shown for want of room; `sla diff` shows all._\n");
                break;
            }

            var room = Math.Max(Least, (text.Room - Reserve) / (ordered.Count - index));
            text.TryAdd((index > 0 ? "\n" : "") + Of(ordered[index], room - 1));
        }

        return text.ToString();
    }

    private static string Of(ComparedAgreement compared, int room)
    {
        var diff = compared.Diff;
        var text = new BoundedText(room);
        var summary = DiffSummary.Of(compared).ToList();
        text.TryAdd($"### {Short(diff.Latest.Title)}: {summary[0]}\n\n");
        text.TryAdd($"{Short(compared.Before?.Path ?? "nothing")} → {Short(compared.After?.Path ?? "nothing")}\n");
        if (!diff.IsEmpty)
        {
            AddEffect(text, diff);
        }

        if (compared.BackTest is { } test)
        {
            AddTable(text, new BackTestSection(test, compared.AsOf).Table(), new BackTestSection(test, compared.AsOf).Sentence);
        }

        if (!diff.IsEmpty)
        {
            AddChanges(text, diff);
            AddDetails(text, diff);
        }

        return text.ToString();
    }

    private static void AddEffect(BoundedText text, AgreementDiff diff)
    {
        var parties = diff.Bearings.Select(party => $"- for **{MarkdownCode.OrPlain(party.Title)}**: {DiffSummary.Counts(diff, party.Team)}\n");
        var sentences = new DiffEffects(diff).Sentences().Select(effect => $"- {MarkdownReport.Literal(effect.Sentence)}{Because(effect.Because)}\n").ToList();
        string[] none = diff.Effect is not null && sentences.Count == 0 ? ["- the plan stays as it is: the same leads in every month\n"] : [];
        text.TryAdd("\n");
        text.AddEach([.. parties, .. sentences, .. none], left => $"- and {Counted.Of(left, "more line")}\n");
    }

    private static string Because(ImmutableArray<string> causes) => causes.IsEmpty ? "" : $", because {string.Join("; ", causes.Take(3).Select(MarkdownCode.Of))}{(causes.Length > 3 ? $" and {causes.Length - 3} more" : "")}";

    private static void AddChanges(BoundedText text, AgreementDiff diff)
    {
        var parties = diff.Bearings;
        var head = $"\n| | change | before | after |{string.Concat(parties.Select(party => $" {MarkdownCode.OrPlain(party.Title)} |"))}\n|---|---|---|---|{string.Concat(parties.Select(_ => "---|"))}\n";
        if (text.TryAdd(head, reserve: 120))
        {
            text.AddEach([.. diff.Changes.Select(Row)], left => $"\n_{Counted.Of(left, "more change")} not shown for want of room; `sla diff` shows all._\n");
        }
    }

    private static string Row(Change change)
    {
        var (before, after) = DiffWording.Values(change);
        var sign = change switch { { Before: null } => "added", { After: null } => "removed", _ => "changed" };
        return $"| {sign} | {Short(DiffWording.Title(change))} | {MarkdownCode.Of(before ?? "")} | {MarkdownCode.Of(after ?? "")} |{string.Concat(change.Bearings.Select(bearing => $" {Bold(bearing.Bearing)} |"))}\n";
    }

    private static string Bold(Bearing bearing) => bearing == Bearing.Unchanged ? "unchanged" : $"**{DiffWording.Of(bearing)}**";

    private static void AddDetails(BoundedText text, AgreementDiff diff)
    {
        foreach (var table in new DiffEffects(diff).Tables())
        {
            AddTable(text, table, "");
        }

        var places = new BoundedText(Math.Max(0, text.Room - 200));
        places.AddEach([.. diff.Changes.Select(change => $"- {MarkdownCode.Of(change.Kind.Name)} {Short(DiffWording.Title(change))}: {Short(DiffWording.Place(change))}\n")], left => $"- and {Counted.Of(left, "more place")}\n");
        text.TryAdd(Folded("Where each change is written", places.ToString()));
    }

    private static void AddTable(BoundedText text, ReportSection table, string sentence)
    {
        var rows = new StringBuilder();
        MarkdownReport.AppendTable(rows, table);
        text.TryAdd(Folded(MarkdownReport.Literal(sentence.Length == 0 ? table.Title : $"{table.Title}: {sentence}"), rows.ToString()));
    }

    private static string Folded(string title, string content) => $"\n<details><summary>{title}</summary>\n\n{content}\n</details>\n";

    /// <summary>Titles and paths as code, cut where they are endless.</summary>
    private static string Short(string text) => MarkdownCode.Of(DiffWording.Cut(text));
}
