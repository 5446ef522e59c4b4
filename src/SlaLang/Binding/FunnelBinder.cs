using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Binding;

/// <summary>Stages and lead types.</summary>
internal sealed class FunnelBinder(BindingContext context)
{
    public void Bind(StageSyntax syntax)
    {
        var given = new Dictionary<string, Location>();
        var stage = new StageSymbol(syntax.Name.Text, syntax.Title?.Value ?? syntax.Name.Text, context.Stages.Count, syntax.Location);
        foreach (var item in syntax.Items)
        {
            stage = item switch
            {
                StageOwnerSyntax owner when context.IsFirst(given, "owner", owner) => stage with { Owner = context.Teams.Find(owner.Team) },
                StageMeansSyntax means when context.IsFirst(given, "means", means) => stage with { Means = context.Expressions.Prose(means.Text) },
                RejectedForSyntax reasons => stage with { RejectionReasons = [.. stage.RejectionReasons, .. reasons.Reasons.Select(reason => reason.Value)] },
                _ => stage,
            };
        }

        context.Stages.Declare(syntax.Name, stage);
    }

    public void Bind(LeadSyntax syntax)
    {
        if (syntax.Means.Length > 1)
        {
            context.Say(BindingDiagnostics.SecondLine(syntax.Means[1].Location, "means", syntax.Means[0].Location));
        }

        context.Leads.Declare(syntax.Name, new LeadTypeSymbol(syntax.Name.Text, syntax.Title?.Value ?? syntax.Name.Text, syntax.Location)
        {
            Means = syntax.Means.Length == 0 ? null : context.Expressions.Prose(syntax.Means[0]),
        });
    }

    /// <summary>The lead types of a list, each once.</summary>
    public ImmutableArray<LeadTypeSymbol> LeadTypes(ImmutableArray<NameSyntax> names)
    {
        var given = new Dictionary<string, Location>();
        return [.. names.Where(name => context.IsFirst(given, name.Text, name)).Select(context.Leads.Find).OfType<LeadTypeSymbol>()];
    }
}
