using System.Globalization;
using SlaLang.Formatting;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>What the agreement's own block says.</summary>
internal sealed class HeadTerms(AgreementModel model, Stakes stakes)
{
    private const string Subject = "agreement";

    public IEnumerable<Term> All() => [.. Names(), .. Basis(), .. Customs(), .. Meetings()];

    private IEnumerable<Term> Names()
    {
        yield return Line(TermKind.Title, "title", "agreement") with { Meaning = model.Title, Text = model.Title, Location = model.Location.FirstLine() };
        yield return Line(TermKind.Parties, "between", "between") with
        {
            Meaning = Meanings.Of(model.Parties),
            Text = string.Join(" and ", model.Parties.Select(party => party.Name)),
            Stakes = Stakes.Unclear(stakes.Everybody),
        };
        yield return Line(TermKind.TouchingTeam, "team whose touches count", "between") with { Meaning = Touching(), Text = Touching(), Stakes = Stakes.Unclear(stakes.Everybody), IsDerived = true };
        if (model.Version.Length > 0)
        {
            yield return Line(TermKind.Version, "version", "version") with { Meaning = model.Version, Text = model.Version };
        }

        if (model.Goal is { } goal)
        {
            yield return Line(TermKind.Goal, "goal", "goal") with { Meaning = Meanings.Of(goal), Text = WrittenText.Of(goal.Location), Location = goal.Location, Stakes = Stakes.Unclear(stakes.Everybody) };
        }
    }

    private IEnumerable<Term> Basis()
    {
        var term = model.Term;
        yield return Line(TermKind.Term, "effective", "effective") with
        {
            Meaning = Meanings.Of(term.Value),
            Text = $"{Figures.Of(term.Value.From)} to {Figures.Of(term.Value.To)}",
            Location = term.Location,
            Stakes = Stakes.Unclear(stakes.Everybody),
            Input = new DemandInput(null, null),
        };
        yield return Line(TermKind.Currency, "currency", "currency") with { Meaning = model.Currency.Code, Text = model.Currency.Code, Stakes = Stakes.Unclear(stakes.Everybody), Input = new DemandInput(null, null) };
        yield return Line(TermKind.Rounding, "rounding", "rounding") with
        {
            Meaning = model.RoundsAtEveryStage ? "every stage" : "end",
            Text = model.RoundsAtEveryStage ? "up at every stage" : "up at the end",
            Weight = new FigureWeight(model.RoundsAtEveryStage ? 1 : 0, "roundings"),
            Stakes = Stakes.MoreIsStricter(stakes.Suppliers),
            Input = new DemandInput(null, null),
        };
        yield return Line(TermKind.FiscalYear, "fiscal year starts in", "fiscal year") with
        {
            Meaning = model.FiscalYearStart.ToString(CultureInfo.InvariantCulture),
            Text = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(model.FiscalYearStart).ToLowerInvariant(),
            Stakes = Stakes.Unclear(stakes.Everybody),
        };
    }

    private IEnumerable<Term> Customs()
    {
        yield return Line(TermKind.Locale, "locale", "locale") with { Meaning = model.Locale, Text = model.Locale };
        if (model.OneLeadPerEmail)
        {
            yield return Line(TermKind.OneLeadPerEmail, "", "one lead per email") with { Text = "one lead per email", Stakes = Stakes.Unclear(stakes.Everybody) };
        }

        if (model.Review is { } review)
        {
            yield return Line(TermKind.Review, "review", "review") with { Meaning = Meanings.Of(review), Text = TermTexts.Every(review) };
        }
    }

    private IEnumerable<Term> Meetings() => model.Meetings.Select(meeting => new Term(TermKind.Meeting, Subject, $"meeting \"{meeting.Title}\"", meeting.Location)
    {
        Meaning = Meanings.All(Meanings.Of(meeting.Length), Meanings.Of(meeting.Every)),
        Text = $"{Figures.Of(meeting.Length)} {TermTexts.Every(meeting.Every)}",
    });

    private string Touching() => model.Obligations.SelectMany(obligation => obligation.Duties).FirstOrDefault(duty => duty is ContactDuty or FollowDuty)?.Team.Name
        ?? (model.Parties is [.., var last] ? last.Name : "");

    private Term Line(TermKind kind, string name, string words) => new(kind, Subject, name, Places.LineOf(model.Location, words));
}
