using System.Collections.Immutable;
using Fractions;
using SlaLang.Diagnostics;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>Shares that must come to exactly 100 %; `rest` takes what remains.</summary>
internal sealed class SharesBinder(BindingContext context)
{
    public ImmutableArray<NamedShare> Bind(ImmutableArray<ShareSyntax> shares, Location at)
    {
        var given = new Dictionary<string, Location>();
        var first = shares.Where(share => context.IsFirst(given, share.Name.Text, share)).ToArray();
        var rates = first.Select(share => share.Share is { } written ? context.Quantities.Rate(written, $"the share of `{share.Name.Text}`") : null).ToArray();
        if (first.Where((share, index) => share.Share is not null && rates[index] is null).Any())
        {
            return [];
        }

        var sum = rates.Aggregate(Fraction.Zero, (total, rate) => total + (rate?.Value ?? Fraction.Zero));
        return Fits(first, sum, at)
            ? [.. first.Select((share, index) => new NamedShare(share.Name, rates[index] ?? new Rate(Fraction.One - sum), rates[index] is null, share.Location))]
            : [];
    }

    private bool Fits(ShareSyntax[] shares, Fraction sum, Location at)
    {
        var rests = shares.Where(share => share.Share is null).ToArray();
        var total = Figures.Of(new Rate(sum));
        var gap = Figures.Of(new Rate(Fraction.Abs(Fraction.One - sum)));
        Diagnostic? problem = rests.Length switch
        {
            > 1 => BindingDiagnostics.SecondRest(rests[1].Location, rests[0].Location),
            1 when sum >= Fraction.One => BindingDiagnostics.NothingLeft(rests[0].Location, total),
            0 when sum < Fraction.One => BindingDiagnostics.SharesNotWhole(at, total, $"{gap} is missing: raise one of them"),
            0 when sum > Fraction.One => BindingDiagnostics.SharesNotWhole(at, total, $"that is {gap} too much: lower one of them"),
            _ => null,
        };
        if (problem is not null)
        {
            context.Say(problem);
        }

        return problem is null;
    }
}

/// <summary>A name with its share.</summary>
internal sealed record NamedShare(NameSyntax Name, Rate Share, bool IsRest, Location Location);
