using System.Collections.Immutable;
using SlaLang.Planning;

namespace SlaLang.Comparing;

/// <summary>Compares two agreements, given as their plans, in meaning.</summary>
internal sealed class AgreementComparison(DemandPlan before, DemandPlan after)
{
    private readonly BearingFinder bearings = new(before, after);
    private readonly List<Change> changes = [];

    public AgreementDiff Compare()
    {
        Walk(AgreementTerms.Of(before.Model), AgreementTerms.Of(after.Model));
        return new AgreementDiff(before.Model, after.Model, Ordered(changes), EffectFinder.Of(before, after));
    }

    /// <summary>An agreement that is new, or gone: all its terms. Duties bind, or bind no longer; the rest is beyond comparison.</summary>
    public static AgreementDiff Whole(DemandPlan plan, bool isNew)
    {
        var changes = AgreementTerms.Of(plan.Model).Where(term => !term.IsDerived).Select(term => WholeChange(plan, term, isNew));
        return new AgreementDiff(isNew ? null : plan.Model, isNew ? plan.Model : null, Ordered(changes), null);
    }

    private static Change WholeChange(DemandPlan plan, Term term, bool isNew)
    {
        Bearing Of(string team) => term.Kind != TermKind.Obligation || term.Stakes.All(stake => stake.Team != team) ? Bearing.Unchanged : isNew ? Bearing.Tightened : Bearing.Loosened;
        return new Change(new ChangeKind(term.Kind, isNew ? ChangeVerb.Added : ChangeVerb.Removed), term.Subject, term.Name, isNew ? null : SideOf(term), isNew ? SideOf(term) : null)
        {
            Bearings = [.. plan.Model.Parties.Select(party => new TeamBearing(party.Name, party.Title, Of(party.Name)))],
            Input = term.Input,
        };
    }

    private static ImmutableArray<Change> Ordered(IEnumerable<Change> changes) =>
        [.. changes.OrderBy(change => change.Kind.Term).ThenBy(change => change.Subject, StringComparer.Ordinal).ThenBy(change => change.Name, StringComparer.Ordinal)];

    private void Walk(ImmutableArray<Term> old, ImmutableArray<Term> renewed)
    {
        foreach (var pair in TermPairs.Of(old, renewed))
        {
            Take(pair);
        }
    }

    private void Take(TermPair pair)
    {
        if (pair is { Before: { } old, After: { } renewed })
        {
            if (old.Meaning != renewed.Meaning)
            {
                Add(pair, renewed, VerbOf(old, renewed));
            }

            Walk(old.Children, renewed.Children);
        }
        else if ((pair.After ?? pair.Before) is { IsDerived: false } only)
        {
            Add(pair, only, pair.After is null ? ChangeVerb.Removed : ChangeVerb.Added);
        }
    }

    private void Add(TermPair pair, Term shown, ChangeVerb verb) => changes.Add(new Change(new ChangeKind(shown.Kind, verb), shown.Subject, shown.Name, SideOf(pair.Before), SideOf(pair.After))
    {
        Bearings = bearings.Of(pair),
        Input = shown.Input,
    });

    private static ChangeVerb VerbOf(Term old, Term renewed) => (TermNames.ScaleOf(renewed.Kind), Weight.Compare(old.Weight, renewed.Weight)) switch
    {
        (TermScale.Figure, > 0) => ChangeVerb.Raised,
        (TermScale.Figure, < 0) => ChangeVerb.Lowered,
        (TermScale.Time, > 0) => ChangeVerb.Lengthened,
        (TermScale.Time, < 0) => ChangeVerb.Shortened,
        _ => ChangeVerb.Changed,
    };

    private static ChangeSide? SideOf(Term? term) => term is null ? null : new ChangeSide(term.Text, term.Location);
}
