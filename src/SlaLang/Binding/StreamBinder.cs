using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

internal sealed class StreamBinder(BindingContext context, QuotaBinder quotas)
{
    /// <param name="syntax">The block.</param>
    /// <param name="company">The stream's part of the company's quota, where the agreement declares one.</param>
    public StreamSymbol Bind(StreamSyntax syntax, QuotaPlan? company)
    {
        var given = new Dictionary<string, Location>();
        var own = quotas.Bind(syntax.Items.OfType<StreamQuotaSyntax>().Select(item => item.Quota));
        var stream = new StreamSymbol(syntax.Name.Text, syntax.Title?.Value ?? syntax.Name.Text, syntax.Location) { Quota = own.IsDeclared ? own : company ?? own };
        foreach (var item in syntax.Items)
        {
            stream = item switch
            {
                RetainedSyntax retained when context.IsFirst(given, "retained", retained) =>
                    stream with { RetainedPerMonth = quotas.PerMonth(retained.Amount, retained.Per, "what is retained", retained.Location) },
                SplitSyntax split when context.IsFirst(given, "split", split) => stream with { Split = Split(split) },
                BasisSyntax basis when context.IsFirst(given, "basis", basis) => stream with { Basis = Basis(basis.Basis) },
                MixSyntax mix when Mix(mix) is { } bound => stream with { Mix = stream.Mix.Add(bound) },
                _ => stream,
            };
        }

        CheckQuota(syntax, own, company, stream.Quota);
        CheckMix(stream);
        stream = given.ContainsKey("split") || syntax.IsBroken ? stream : stream with { Split = DefaultSplit(syntax) };
        context.Streams.Declare(syntax.Name, stream);
        return stream;
    }

    /// <summary>A scenario's changes to a declared stream, line by line; what it leaves out stays as it was agreed.</summary>
    public StreamSymbol? Override(StreamSyntax syntax)
    {
        var given = new Dictionary<string, Location>();
        var own = quotas.Bind(syntax.Items.OfType<StreamQuotaSyntax>().Select(item => item.Quota));
        if (context.Streams.Find(syntax.Name) is not { } stream)
        {
            return null;
        }

        stream = stream with { Quota = Overridden(stream.Quota, own) };
        foreach (var item in syntax.Items)
        {
            stream = item switch
            {
                RetainedSyntax retained when context.IsFirst(given, "retained", retained) =>
                    stream with { RetainedPerMonth = quotas.PerMonth(retained.Amount, retained.Per, "what is retained", retained.Location) },
                SplitSyntax split when context.IsFirst(given, "split", split) => stream with { Split = Split(split) },
                BasisSyntax or MixSyntax => Unchanged(stream, item),
                _ => stream,
            };
        }

        return stream;
    }

    private StreamSymbol Unchanged(StreamSymbol stream, StreamItemSyntax line)
    {
        context.Say(BindingDiagnostics.NotSupposed(line.Location, line is BasisSyntax ? "basis" : "mix"));
        return stream;
    }

    private static QuotaPlan Overridden(QuotaPlan agreed, QuotaPlan own) => agreed with
    {
        PerMonth = own.PerMonth ?? agreed.PerMonth,
        Months = agreed.Months.SetItems(own.Months),
        AfterTermPerMonth = own.AfterTermPerMonth ?? agreed.AfterTermPerMonth,
        ShareOfCompany = own.IsDeclared ? null : agreed.ShareOfCompany,
    };

    private void CheckQuota(StreamSyntax syntax, QuotaPlan own, QuotaPlan? company, QuotaPlan used)
    {
        if (own.IsDeclared && company?.ShareOfCompany is { } share)
        {
            context.Say(BindingDiagnostics.TwoQuotas(syntax.Name.Location, syntax.Name.Text, share.Location));
        }

        var hasQuotaLine = syntax.Items.OfType<StreamQuotaSyntax>().Any(item => item.Quota is PeriodicQuotaSyntax);
        if (!syntax.IsBroken && !hasQuotaLine)
        {
            quotas.RequireWholeTerm(used, syntax.Name);
        }
    }

    private ImmutableArray<LeadShare> Split(SplitSyntax syntax)
    {
        var shares = new SharesBinder(context).Bind(syntax.Shares, syntax.Location);
        return [.. shares.Select(share => context.Leads.Find(share.Name) is { } lead ? new LeadShare(lead, share.Share, share.IsRest, share.Location) : null).OfType<LeadShare>()];
    }

    /// <summary>A lone lead type takes the whole quota.</summary>
    private ImmutableArray<LeadShare> DefaultSplit(StreamSyntax syntax)
    {
        var leads = context.Leads.All.ToArray();
        if (leads.Length == 1)
        {
            return [new LeadShare(leads[0], Rate.Whole, true, syntax.Location)];
        }

        if (leads.Length == 0)
        {
            context.Leads.Find(new NameSyntax("website", syntax.Name.Location));
        }
        else
        {
            var proposal = string.Join(", ", leads.Select((lead, index) => index == leads.Length - 1 ? $"{lead.Name} rest" : $"{lead.Name} {100 / leads.Length}%"));
            context.Say(BindingDiagnostics.NoSplit(syntax.Name.Location, syntax.Name.Text, proposal));
        }

        return [];
    }

    private MoneyBasis Basis(NameSyntax name)
    {
        (string Word, MoneyBasis Basis)[] known = [("revenue", MoneyBasis.Revenue), ("margin", MoneyBasis.Margin), ("recurring", MoneyBasis.Recurring)];
        var found = Array.FindIndex(known, entry => entry.Word == name.Text);
        if (found < 0)
        {
            context.Say(BindingDiagnostics.UnknownBasis(name.Location, name.Text, Suggestions.DidYouMean(name.Text, [.. known.Select(entry => entry.Word)], "write one of")));
        }

        return known[Math.Max(0, found)].Basis;
    }

    private MixBound? Mix(MixSyntax syntax)
    {
        var lead = context.Leads.Find(syntax.Lead);
        var share = context.Quantities.Rate(syntax.Share, $"the share of `{syntax.Lead.Text}`", allowsZero: true);
        if (syntax.Of.Text is not ("leads" or "value"))
        {
            context.Say(BindingDiagnostics.UnknownMixUnit(syntax.Of.Location, syntax.Of.Text));
            return null;
        }

        return lead is null || share is null ? null : new MixBound(lead, syntax.IsLeast, share.Value, syntax.Of.Text == "value", syntax.Location);
    }

    private void CheckMix(StreamSymbol stream)
    {
        foreach (var bounds in stream.Mix.Where(bound => bound.IsLeast).GroupBy(bound => bound.OfValue))
        {
            var sum = bounds.Aggregate(Fractions.Fraction.Zero, (total, bound) => total + bound.Share.Value);
            if (sum > Fractions.Fraction.One)
            {
                context.Say(BindingDiagnostics.ImpossibleMix(bounds.Last().Location, Figures.Of(new Rate(sum)), bounds.First().Location));
            }
        }
    }
}
