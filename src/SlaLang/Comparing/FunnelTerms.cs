using System.Collections.Immutable;
using SlaLang.Formatting;
using SlaLang.Model;

namespace SlaLang.Comparing;

/// <summary>Stages and lead types: what they are, whose they are, and what a lead may be turned down for.</summary>
internal sealed class FunnelTerms(AgreementModel model, Stakes stakes)
{
    public IEnumerable<Term> All() => [.. model.Stages.Select(Stage), .. model.LeadTypes.Select(Lead)];

    private Term Stage(StageSymbol stage) => new(TermKind.Stage, $"stage {stage.Name}", "", stage.Location.FirstLine())
    {
        Text = stage.Title,
        Stakes = Stakes.Unclear(stakes.Everybody),
        Input = new DemandInput(null, null),
        Children = [Title(stage, $"stage {stage.Name}"), Order(stage), .. Owner(stage), .. Means(stage.Means, $"stage {stage.Name}"), .. Reasons(stage)],
    };

    private Term Lead(LeadTypeSymbol lead) => new(TermKind.LeadType, $"lead {lead.Name}", "", lead.Location.FirstLine())
    {
        Text = lead.Title,
        Stakes = Stakes.Unclear(stakes.Everybody),
        Children = [Title(lead, $"lead {lead.Name}"), .. Means(lead.Means, $"lead {lead.Name}")],
    };

    private static Term Title(Symbol symbol, string subject) => new(TermKind.Title, subject, "title", symbol.Location.FirstLine()) { Meaning = symbol.Title, Text = symbol.Title };

    private Term Order(StageSymbol stage)
    {
        var before = stage.Index == 0 ? "first" : $"after {model.Stages[stage.Index - 1].Name}";
        return new Term(TermKind.StageOrder, $"stage {stage.Name}", "place in the funnel", stage.Location.FirstLine())
        {
            Meaning = before,
            Text = before,
            Stakes = Stakes.Unclear(stakes.Everybody),
            Input = new DemandInput(null, null),
        };
    }

    private IEnumerable<Term> Owner(StageSymbol stage) => stage.Owner is { } owner
        ? [new Term(TermKind.StageOwner, $"stage {stage.Name}", "owner", Places.LineOf(stage.Location, "owner")) { Meaning = owner.Name, Text = owner.Name, Stakes = Stakes.Unclear(stakes.Everybody) }]
        : [];

    private IEnumerable<Term> Means(Prose? means, string subject) => means is { } prose
        ? [new Term(TermKind.Definition, subject, "means", prose.Location) { Meaning = Meanings.Of(prose), Text = WrittenText.Of(prose.Location), Stakes = Stakes.Unclear(stakes.Everybody) }]
        : [];

    /// <summary>A longer list lets those who decide turn down more; no list lets them turn down anything.</summary>
    private IEnumerable<Term> Reasons(StageSymbol stage)
    {
        var reasons = stage.RejectionReasons;
        var deciders = stakes.Deciders(stage);
        yield return new Term(TermKind.RejectionReasons, $"stage {stage.Name}", "rejected for", Places.LineOf(stage.Location, "rejected for"))
        {
            Meaning = Meanings.All(reasons.Order(StringComparer.Ordinal)),
            Text = reasons.IsEmpty ? "any reason" : TermTexts.Quoted(reasons),
            Weight = new WordsWeight(reasons, reasons.IsEmpty),
            Stakes = [.. Stakes.MoreIsLooser(deciders), .. Stakes.Unclear([.. stakes.CountedByAcceptance.Except(deciders)])],
        };
    }
}
