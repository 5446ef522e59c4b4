using System.Collections.Immutable;
using System.Text;
using SlaLang.Comparing;
using SlaLang.Rendering;
using SlaLang.Rendering.Markup;

namespace SlaLang.Runner.Output;

/// <summary>Differences as one page that needs nothing else, to read, print and send around.</summary>
internal sealed class DiffHtml
{
    private const string OwnStyle = """
        h1 + .eyebrow { margin-bottom: 1rem; }
        .standings li.tightened { color: #1d3f66; }
        .standings li.loosened { color: #8a5a00; }
        .standings li.changed, .standings li.unchanged { color: #4f5865; }
        .bearing { font-weight: 600; white-space: nowrap; }
        .bearing.unchanged { color: var(--muted); font-weight: 400; }
        .changes tbody th, .changes tbody td { overflow-wrap: anywhere; }
        .changes tbody th { width: 38%; }
        .figures tbody th { white-space: nowrap; }
        .figures thead .over { text-align: center; border-bottom: 1px solid var(--line); }
        .changes th .kind { display: block; color: var(--muted); font-weight: 400; font-size: 0.86em; }
        del { background: #fbeaea; text-decoration-color: #a33; }
        ins { background: #e8f3ea; text-decoration: none; }
        .figures td { font-weight: 400; }
        .figures .differs th, .figures .differs td { font-weight: 700; }
        @media print { .changes tr { break-inside: avoid; } }
        """;

    private readonly StringBuilder html = new();

    public static string Of(ImmutableArray<ComparedAgreement> compared)
    {
        var page = new DiffHtml();
        page.Head(compared.Length == 1 ? compared[0].Diff.Latest.Title : Counted.Of(compared.Length, "agreement"));
        foreach (var one in compared)
        {
            page.Agreement(one);
        }

        return page.html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Text(string text) => HtmlText.Escape(text);

    private void Head(string title) => html.Append($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(title)} – what changed</title>
        <style>
        {BuiltInTemplates.Text("en", "style.css")}
        {BuiltInTemplates.Text("en", "report.css")}
        {OwnStyle}
        </style>
        </head>
        <body>
        <a class="skip" href="#changes">Skip to the changes</a>
        <main id="changes">

        """);

    private void Agreement(ComparedAgreement compared)
    {
        var diff = compared.Diff;
        html.Append($"<article>\n<p class=\"eyebrow\">What changed in meaning</p>\n<h1>{Text(diff.Latest.Title)}</h1>\n<dl class=\"facts\">\n");
        Side("Before", compared.Before);
        Side("After", compared.After);
        html.Append($"</dl>\n<p class=\"lede\">{Text(DiffSummary.Of(compared).First())}.</p>\n");
        if (!diff.IsEmpty)
        {
            Standings(diff);
            Effects(diff);
            Changes(diff);
            new DiffEffects(diff).Tables().ToList().ForEach(table => Table(table));
        }

        if (compared.BackTest is { } test)
        {
            Table(new BackTestSection(test, compared.AsOf).Table());
        }

        html.Append("</article>\n");
    }

    private void Side(string name, ComparedSide? side) => html.Append(side is null
        ? $"<div><dt>{name}</dt><dd>nothing</dd></div>\n"
        : $"<div><dt>{name}</dt><dd>{Text(side.Path)}<br><code>{Text(side.Digest[..19])}</code></dd></div>\n");

    private void Standings(AgreementDiff diff)
    {
        html.Append("<ul class=\"standings\">\n");
        foreach (var party in diff.Bearings)
        {
            var word = DiffWording.Of(party.Bearing);
            html.Append($"<li class=\"{word}\"><span class=\"team\"><bdi>{Text(party.Title)}</bdi> <small>{Text(DiffSummary.Counts(diff, party.Team))}</small></span><span class=\"bearing {word}\">{word}</span></li>\n");
        }

        html.Append("</ul>\n");
    }

    private void Effects(AgreementDiff diff)
    {
        if (diff.Effect is null)
        {
            return;
        }

        html.Append("<h2>Effect on the plan</h2>\n<ul>\n");
        var sentences = new DiffEffects(diff).Sentences().ToList();
        foreach (var (sentence, because) in sentences)
        {
            html.Append($"<li>{Text(sentence)}{(because.IsEmpty ? "" : $", because<ul>{string.Concat(because.Select(cause => $"<li>{Text(cause)}</li>"))}</ul>")}</li>\n");
        }

        html.Append(sentences.Count == 0 ? "<li>none: the same leads in every month</li>\n</ul>\n" : "</ul>\n");
    }

    private void Changes(AgreementDiff diff)
    {
        var parties = diff.Bearings;
        html.Append("<h2>Changes</h2>\n<div class=\"scroll\" role=\"region\" aria-label=\"Changes\" tabindex=\"0\">\n<table class=\"changes\">\n<thead><tr><th scope=\"col\">change</th><th scope=\"col\">before and after</th>");
        html.AppendJoin("", parties.Select(party => $"<th scope=\"col\">{Text(party.Title)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var change in diff.Changes)
        {
            Row(change);
        }

        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private void Row(Change change)
    {
        html.Append($"<tr><th scope=\"row\">{Text(DiffWording.Title(change))}<span class=\"kind\">{change.Kind.Name}, {Text(DiffWording.Place(change))}</span></th><td>");
        html.Append(change.Before is { } before ? $"<del>{Text(before.Text)}</del>" : "");
        html.Append(change is { Before: not null, After: not null } ? " → " : "");
        html.Append(change.After is { } after ? $"<ins>{Text(after.Text)}</ins>" : "").Append("</td>");
        html.AppendJoin("", change.Bearings.Select(bearing => DiffWording.Of(bearing.Bearing)).Select(word => $"<td><span class=\"bearing {word}\">{word}</span></td>")).Append("</tr>\n");
    }

    private void Table(ReportSection table)
    {
        html.Append($"<h2>{Text(table.Title)}</h2>\n<div class=\"scroll\" role=\"region\" aria-label=\"{Text(table.Title)}\" tabindex=\"0\">\n<table class=\"figures\">\n<thead>");
        Headings(table.Columns);
        html.Append("</thead>\n<tbody>\n");
        foreach (var (index, row) in table.Rows.Index())
        {
            var isStrong = index < table.Emphases.Length && table.Emphases[index] == Emphasis.Strong;
            html.Append($"<tr{(isStrong ? " class=\"differs\"" : "")}><th scope=\"row\">{Text(row[0])}</th>");
            html.AppendJoin("", row.Zip(table.Columns).Skip(1).Select(cell => $"<td{ClassOf(cell.Second)}>{Text(cell.First)}</td>")).Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n").AppendJoin("", table.Notes.Select(note => $"<p class=\"note\">{Text(note)}</p>\n"));
    }

    /// <summary>Neighbours of one group stand below its heading.</summary>
    private void Headings(ImmutableArray<ReportColumn> columns)
    {
        var hasGroups = columns.Any(column => column.Group.Length > 0);
        html.Append("<tr>");
        for (var index = 0; index < columns.Length;)
        {
            var column = columns[index];
            var span = column.Group.Length == 0 ? 1 : columns.Skip(index).TakeWhile(next => next.Group == column.Group).Count();
            html.Append(column.Group.Length > 0 ? $"<th scope=\"colgroup\" class=\"over\" colspan=\"{span}\">{Text(column.Group)}</th>" : $"<th scope=\"col\"{(hasGroups ? " rowspan=\"2\"" : "")}{ClassOf(column)}>{Text(column.Title)}</th>");
            index += span;
        }

        html.Append("</tr>");
        if (hasGroups)
        {
            html.Append("<tr>").AppendJoin("", columns.Where(column => column.Group.Length > 0).Select(column => $"<th scope=\"col\"{ClassOf(column)}>{Text(column.Title)}</th>")).Append("</tr>");
        }
    }

    private static string ClassOf(ReportColumn column) => column.IsFigure ? " class=\"number\"" : "";
}
