using System.Collections.Immutable;
using SlaLang.Formatting;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>Streams: their quota, what is taken off it, and how it is split.</summary>
internal sealed class StreamTerms(ImmutableArray<string> suppliers)
{
    public IEnumerable<Term> Of(IEnumerable<StreamSymbol> streams) => streams.Select(Of);

    private Term Of(StreamSymbol stream)
    {
        var subject = $"stream {stream.Name}";
        return new Term(TermKind.Stream, subject, "", stream.Location.FirstLine())
        {
            Text = stream.Title,
            Stakes = Stakes.MoreIsStricter(suppliers),
            Input = new DemandInput(stream.Name, null),
            Children =
            [
                new Term(TermKind.Title, subject, "title", stream.Location.FirstLine()) { Meaning = stream.Title, Text = stream.Title },
                new Term(TermKind.Basis, subject, "basis", Places.LineOf(stream.Location, "basis")) { Meaning = stream.Basis.ToString(), Text = Word(stream.Basis), Stakes = Stakes.Unclear(suppliers) },
                .. Quota(stream, subject),
                .. Shares(stream, subject),
                .. stream.Mix.Select(bound => Mix(bound, subject)),
            ],
        };
    }

    private static string Word(MoneyBasis basis) => basis switch
    {
        MoneyBasis.Revenue => "revenue",
        MoneyBasis.Margin => "margin",
        _ => "recurring",
    };

    private IEnumerable<Term> Quota(StreamSymbol stream, string subject)
    {
        var plan = stream.Quota;
        if (plan.PerMonth is { } usual)
        {
            yield return Amount(TermKind.Quota, subject, "quota", usual) with { Stakes = Stakes.MoreIsStricter(suppliers), Input = new DemandInput(stream.Name, null) };
        }

        foreach (var (month, amount) in plan.Months)
        {
            yield return Amount(TermKind.Quota, subject, $"quota for {Figures.Of(month)}", amount) with { Stakes = Stakes.MoreIsStricter(suppliers), Input = new DemandInput(stream.Name, null) };
        }

        if (plan.AfterTermPerMonth is { } after)
        {
            yield return Amount(TermKind.Quota, subject, "quota after the term", after) with { Stakes = Stakes.MoreIsStricter(suppliers), Input = new DemandInput(stream.Name, null) };
        }

        if (stream.RetainedPerMonth is { } retained)
        {
            yield return Amount(TermKind.Retained, subject, "retained", retained) with { Stakes = Stakes.MoreIsLooser(suppliers), Input = new DemandInput(stream.Name, null) };
        }
    }

    private static Term Amount(TermKind kind, string subject, string name, Declared<Money> amount) => new(kind, subject, name, amount.Location)
    {
        Meaning = Meanings.Of(amount.Value),
        Text = $"{Figures.Of(amount.Value)} per month",
        Weight = new FigureWeight(amount.Value.Amount, amount.Value.Currency.Code),
    };

    private IEnumerable<Term> Shares(StreamSymbol stream, string subject)
    {
        if (stream.Quota.ShareOfCompany is { } part)
        {
            yield return Share(TermKind.CompanyShare, subject, "share of the company's quota", part) with { Input = new DemandInput(stream.Name, null) };
        }

        foreach (var share in stream.Split)
        {
            yield return Share(TermKind.Split, subject, $"split {share.Lead.Name}", new Declared<Rate>(share.Share, share.Location)) with
            {
                Stakes = Stakes.Unclear(suppliers),
                Input = new DemandInput(stream.Name, share.Lead.Name),
            };
        }
    }

    private static Term Share(TermKind kind, string subject, string name, Declared<Rate> share) => new(kind, subject, name, share.Location.FirstLine())
    {
        Meaning = Meanings.Of(share.Value.Value),
        Text = Figures.Of(share.Value),
        Weight = new FigureWeight(share.Value.Value, ""),
    };

    private Term Mix(MixBound bound, string subject) => new(TermKind.Mix, subject, $"{bound.Lead.Name} at {(bound.IsLeast ? "least" : "most")}, of {(bound.OfValue ? "value" : "leads")}", bound.Location)
    {
        Meaning = Meanings.Of(bound.Share.Value),
        Text = Figures.Of(bound.Share),
        Weight = new FigureWeight(bound.Share.Value, ""),
        Stakes = bound.IsLeast ? Stakes.MoreIsStricter(suppliers) : Stakes.Limit(suppliers),
    };
}
