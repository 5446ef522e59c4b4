using System.Collections.Immutable;
using Fractions;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>Follow-up rules. Whom they bind are the teams whose duties rest on them.</summary>
internal sealed class FollowupTerms(AgreementModel model, Stakes stakes)
{
    public IEnumerable<Term> All() => [.. model.Followups.Select(Of), .. Order()];

    private Term Of(FollowupSymbol rule)
    {
        var subject = Subject(rule);
        return new Term(TermKind.Followup, subject, "", rule.Location.FirstLine())
        {
            Text = rule.Title,
            Stakes = Stakes.Unclear(stakes.TimedBy(rule)),
            Children =
            [
                new Term(TermKind.Title, subject, "title", rule.Location.FirstLine()) { Meaning = rule.Title, Text = rule.Title },
                Line(rule, TermKind.FollowupScope, "for", "for") with { Meaning = Meanings.All(Meanings.Of(rule.Stages), Meanings.Of(rule.Leads)), Text = TermTexts.Names(rule.Stages) + TermTexts.From(rule.Leads), Stakes = Stakes.Unclear(stakes.TimedBy(rule)) },
                .. Clock(rule),
                .. Cadence(rule),
                .. Interruptions(rule),
            ],
        };
    }

    private IEnumerable<Term> Clock(FollowupSymbol rule)
    {
        var timed = stakes.TimedBy(rule);
        if (rule.Clock is { } clock)
        {
            yield return new Term(TermKind.ClockStart, Subject(rule), "clock starts", clock.Location) { Meaning = Meanings.Of(clock), Text = TermTexts.Clock(clock), Stakes = Stakes.Unclear(timed) };
        }

        if (!rule.Kinds.IsEmpty)
        {
            yield return Line(rule, TermKind.TouchKinds, "kinds", "kinds") with { Meaning = Sorted(rule.Kinds), Text = TermTexts.Words(rule.Kinds, ""), Weight = new WordsWeight(rule.Kinds, false), Stakes = Stakes.Limit(timed) };
        }

        if (rule.RestartsOnReassignment)
        {
            yield return Line(rule, TermKind.Reassignment, "", "on reassignment") with { Text = "on reassignment restart", Stakes = Stakes.Unclear(timed) };
        }
    }

    private IEnumerable<Term> Cadence(FollowupSymbol rule)
    {
        var followers = stakes.Followers(rule);
        if (rule.FirstContact is { } first)
        {
            var bound = rule.IncludesFirstContact ? followers : [];
            yield return Time(rule, TermKind.FirstContact, "first contact within", new Declared<TimeAmount>(first.Limit, first.Location)) with { Stakes = Stakes.Limit(bound) };
            if (first.OrRejection)
            {
                yield return new Term(TermKind.OrRejection, Subject(rule), "first contact", first.Location) { Text = "or rejection", Stakes = Stakes.MoreIsLooser(bound) };
            }
        }

        if (rule.IncludesFirstContact)
        {
            yield return Line(rule, TermKind.CountsFirstContact, "", "including first contact") with { Text = "including first contact", Stakes = Stakes.MoreIsStricter(followers) };
        }

        foreach (var milestone in rule.Milestones)
        {
            yield return Milestone(rule, milestone);
        }
    }

    /// <summary>A longer last milestone leaves more time, but also lengthens the time in which gaps are watched.</summary>
    private Term Milestone(FollowupSymbol rule, Milestone milestone)
    {
        var count = $"{Figures.Of(new Fraction(milestone.Count))} in total";
        var watchesGaps = rule.MostSpacing is not null && milestone == rule.Milestones[^1];
        var anchor = milestone.OfFirstContact ? " of first contact" : "";
        return new Term(TermKind.Milestone, Subject(rule), $"follow-ups {count}", milestone.Location)
        {
            Meaning = Meanings.All(count, Meanings.Of(milestone.Limit), anchor),
            Text = $"within {Figures.Of(milestone.Limit)}{anchor}",
            Keys = [count + anchor, Meanings.Of(milestone.Limit) + anchor],
            Weight = new TimeWeight(milestone.Limit),
            Stakes = Stakes.Of(stakes.Followers(rule), watchesGaps ? Bearing.Changed : Bearing.Loosened, Bearing.Tightened),
        };
    }

    /// <summary>Touches closer than the least spacing do not count; which ones count moves the gaps, so that both bounds together have no direction.</summary>
    private IEnumerable<Term> Interruptions(FollowupSymbol rule)
    {
        var followers = stakes.Followers(rule);
        if (rule.LeastSpacing is { } least)
        {
            yield return Time(rule, TermKind.LeastSpacing, "spacing at least", least) with { Stakes = rule.MostSpacing is null ? Stakes.MoreIsStricter(followers) : Stakes.Unclear(followers) };
        }

        if (rule.MostSpacing is { } most)
        {
            yield return Time(rule, TermKind.MostSpacing, "spacing at most", most) with { Stakes = Stakes.Limit(followers) };
        }

        var isSure = !rule.StopsWhen.Contains("disqualified");
        yield return Line(rule, TermKind.Stops, "stops when", "stops") with
        {
            Meaning = Sorted(rule.StopsWhen),
            Text = TermTexts.Words(rule.StopsWhen, "never"),
            Weight = new WordsWeight(rule.StopsWhen, false),
            Stakes = isSure ? Stakes.MoreIsLooser(followers) : Stakes.Unclear(followers),
        };
        yield return Line(rule, TermKind.Pauses, "pauses while", "pauses") with
        {
            Meaning = Sorted(rule.PausesWhile),
            Text = TermTexts.Words(rule.PausesWhile, "never"),
            Weight = new WordsWeight(rule.PausesWhile, false),
            Stakes = Stakes.MoreIsLooser(stakes.TimedBy(rule)),
        };
    }

    /// <summary>Where two rules are for the same leads, the clock of a contact is that of the first.</summary>
    private IEnumerable<Term> Order() =>
        from rule in model.Followups
        from other in model.Followups
        where string.CompareOrdinal(rule.Name, other.Name) < 0 && Overlap(rule, other)
        let first = model.Followups.IndexOf(rule) < model.Followups.IndexOf(other) ? rule : other
        select new Term(TermKind.FollowupOrder, $"followup {rule.Name}", $"or {other.Name} first", first.Location.FirstLine())
        {
            Meaning = first.Name,
            Text = first.Name,
            Stakes = Stakes.Unclear([.. stakes.TimedBy(rule).Union(stakes.TimedBy(other))]),
            IsDerived = true,
        };

    private static bool Overlap(FollowupSymbol one, FollowupSymbol other) =>
        one.Stages.Intersect(other.Stages).Any() && (one.Leads.IsEmpty || other.Leads.IsEmpty || one.Leads.Intersect(other.Leads).Any());

    private static Term Time(FollowupSymbol rule, TermKind kind, string name, Declared<TimeAmount> time) => new(kind, Subject(rule), name, time.Location)
    {
        Meaning = Meanings.Of(time.Value),
        Text = Figures.Of(time.Value),
        Weight = new TimeWeight(time.Value),
    };

    private static Term Line(FollowupSymbol rule, TermKind kind, string name, string words) => new(kind, Subject(rule), name, Places.LineOf(rule.Location, words));

    private static string Subject(FollowupSymbol rule) => $"followup {rule.Name}";

    private static string Sorted(ImmutableArray<string> words) => Meanings.All(words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
