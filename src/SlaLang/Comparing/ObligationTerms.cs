using System.Collections.Immutable;
using System.Globalization;
using Fractions;
using SlaLang.Formatting;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>Obligations: their duties, and what stands beside these.</summary>
internal sealed class ObligationTerms(AgreementModel model, Stakes stakes)
{
    public IEnumerable<Term> All() => model.Obligations.Select(Of);

    private Term Of(ObligationSymbol obligation)
    {
        var subject = Subject(obligation);
        return new Term(TermKind.Obligation, subject, "", obligation.Location.FirstLine())
        {
            Text = string.Join("; ", obligation.Duties.Select(duty => WrittenText.Of(duty.Location))),
            Stakes = Stakes.MoreIsStricter(Stakes.TeamsOf(obligation.Duties)),
            Children =
            [
                new Term(TermKind.Title, subject, "title", obligation.Location.FirstLine()) { Meaning = obligation.Title, Text = obligation.Title },
                .. obligation.Duties.Select(duty => DutyTerms.Of(duty, subject)),
                .. Breaches(obligation),
                .. Clock(obligation),
                .. Remarks(obligation),
            ],
        };
    }

    private static IEnumerable<Term> Breaches(ObligationSymbol obligation)
    {
        if (obligation.OverDeliveryMonths is { } months)
        {
            yield return new Term(TermKind.OverDelivery, Subject(obligation), "over-delivery is a breach", months.Location)
            {
                Meaning = months.Value.ToString(CultureInfo.InvariantCulture),
                Text = $"{Figures.Of(new Fraction(months.Value))} months in a row",
                Weight = new FigureWeight(months.Value, "months"),
                Stakes = Stakes.Limit(Stakes.TeamsOf(obligation.Duties.OfType<DeliverDuty>())),
            };
        }

        foreach (var consequence in obligation.Consequences)
        {
            var act = $"{(consequence.Escalates ? "escalate to" : "notify")} \"{consequence.Whom}\"";
            var inARow = consequence.InARow.ToString(CultureInfo.InvariantCulture);
            yield return new Term(TermKind.Consequence, Subject(obligation), "on breach", consequence.Location)
            {
                Meaning = Meanings.All(act, inARow),
                Text = consequence.InARow == 1 ? act : $"{inARow} months in a row {act}",
                Keys = [act + inARow, act, inARow],
                Stakes = Stakes.Of(Stakes.TeamsOf(obligation.Duties), Bearing.Changed, Bearing.Tightened),
            };
        }
    }

    private static IEnumerable<Term> Clock(ObligationSymbol obligation)
    {
        var timed = Stakes.TeamsOf(obligation.Duties.Where(duty => duty is ContactDuty or DecideDuty));
        if (obligation.Clock is { } clock)
        {
            yield return new Term(TermKind.ClockStart, Subject(obligation), "clock starts", clock.Location) { Meaning = Meanings.Of(clock), Text = TermTexts.Clock(clock), Stakes = Stakes.Unclear(timed) };
        }

        if (!obligation.Kinds.IsEmpty)
        {
            yield return Line(obligation, TermKind.TouchKinds, "kinds", "kinds") with
            {
                Meaning = Meanings.All(obligation.Kinds.Distinct().Order(StringComparer.Ordinal)),
                Text = TermTexts.Words(obligation.Kinds, ""),
                Weight = new WordsWeight(obligation.Kinds, false),
                Stakes = Stakes.Limit(timed),
            };
        }
    }

    private IEnumerable<Term> Remarks(ObligationSymbol obligation)
    {
        if (obligation.UnansweredCountsAsAccepted)
        {
            var deciders = Stakes.TeamsOf(obligation.Duties.OfType<DecideDuty>());
            yield return Line(obligation, TermKind.Silence, "", "unanswered") with
            {
                Text = "unanswered counts as accepted",
                Stakes = [.. Stakes.MoreIsLooser(deciders), .. Stakes.Unclear([.. stakes.CountedByAcceptance.Except(deciders)])],
            };
        }

        if (obligation.Means is { } means)
        {
            yield return new Term(TermKind.Wording, Subject(obligation), "means", means.Location) { Meaning = Meanings.Of(means), Text = WrittenText.Of(means.Location), Stakes = Stakes.Unclear(Stakes.TeamsOf(obligation.Duties)) };
        }
    }

    private static Term Line(ObligationSymbol obligation, TermKind kind, string name, string words) => new(kind, Subject(obligation), name, Places.LineOf(obligation.Location, words));

    private static string Subject(ObligationSymbol obligation) => $"obligation {obligation.Name}";
}
