using Fractions;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>The teams: who signs, and what they can take.</summary>
internal sealed class TeamTerms(AgreementModel model)
{
    public IEnumerable<Term> All() => model.Teams.Select(team => new Term(TermKind.Team, $"team {team.Name}", "", team.Location.FirstLine())
    {
        Text = team.Title,
        Children = [Title(team), .. team.Signatories.Select(signatory => Signed(team, signatory)), .. team.Capacity is { } capacity ? CapacityOf(team, capacity) : []],
    });

    private static Term Title(TeamSymbol team) => new(TermKind.Title, $"team {team.Name}", "title", team.Location.FirstLine()) { Meaning = team.Title, Text = team.Title };

    private static Term Signed(TeamSymbol team, Signatory signatory) => new(TermKind.Signatory, $"team {team.Name}", "signatory", signatory.Location)
    {
        Meaning = Meanings.All(signatory.Person, signatory.Position),
        Text = TermTexts.Quoted([signatory.Person, signatory.Position]),
        Keys = [$"{signatory.Person}", ""],
    };

    private static IEnumerable<Term> CapacityOf(TeamSymbol team, Capacity capacity)
    {
        (TermKind Kind, string Name, Fraction? Figure, string Noun)[] parts =
        [
            (TermKind.People, "capacity", capacity.Reps, "people"),
            (TermKind.LeadsPerPerson, "capacity of each", capacity.LeadsPerMonth, "leads per month"),
            (TermKind.TouchesPerPerson, "capacity of each", capacity.TouchesPerDay, "touches per day"),
        ];
        foreach (var (kind, name, figure, noun) in parts)
        {
            if (figure is { } known)
            {
                yield return new Term(kind, $"team {team.Name}", name, capacity.Location) { Meaning = Meanings.Of(known), Text = $"{Figures.Of(known)} {noun}", Weight = new FigureWeight(known, noun) };
            }
        }
    }
}
