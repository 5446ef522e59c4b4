using System.Collections.Immutable;
using SlaLang.Syntax;

namespace SlaLang.Binding;

/// <summary>What each declared name is the name of, for those who name a stage where a lead type belongs.</summary>
internal sealed class DeclaredKinds(ImmutableArray<DeclarationSyntax> declarations)
{
    private readonly ILookup<string, string> kinds = declarations.Select(Named).Where(pair => pair.Name.Length > 0).ToLookup(pair => pair.Name, pair => pair.Kind, StringComparer.Ordinal);

    /// <summary>What else the name is the name of, with its article; null where it is of the wanted kind or of none.</summary>
    public string? OtherThan(string wanted, string name) => kinds[name].Contains(wanted) || !kinds.Contains(name) ? null : Noun(kinds[name].First());

    /// <summary>A kind as sentences name it.</summary>
    public static string Noun(string kind) => kind switch
    {
        "lead" => "a lead type",
        "followup" => "a follow-up rule",
        "obligation" => "an obligation",
        _ => $"a {kind}",
    };

    private static (string Kind, string Name) Named(DeclarationSyntax declaration) => declaration switch
    {
        TeamSyntax team => ("team", team.Name.Text),
        CalendarSyntax calendar => ("calendar", calendar.Name.Text),
        StageSyntax stage => ("stage", stage.Name.Text),
        LeadSyntax lead => ("lead", lead.Name.Text),
        StreamSyntax stream => ("stream", stream.Name.Text),
        FollowupSyntax followup => ("followup", followup.Name.Text),
        ObligationSyntax obligation => ("obligation", obligation.Name.Text),
        _ => ("", ""),
    };
}
