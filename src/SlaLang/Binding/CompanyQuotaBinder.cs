using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>A quota of the whole company, split over streams.</summary>
internal sealed class CompanyQuotaBinder(BindingContext context, QuotaBinder quotas)
{
    /// <summary>Each stream's part of the company's quota, by the stream's name; empty where the agreement declares none.</summary>
    public ImmutableDictionary<string, QuotaPlan> Bind(AgreementSyntax? syntax)
    {
        var lines = syntax?.Items.OfType<AgreementQuotaSyntax>().Select(item => item.Quota).ToArray() ?? [];
        var split = syntax?.Items.OfType<AgreementSplitSyntax>().FirstOrDefault();
        if (syntax is null || (lines.Length == 0 && split is null))
        {
            return ImmutableDictionary<string, QuotaPlan>.Empty;
        }

        var plan = quotas.Bind(lines);
        if (split is null || lines.Length == 0)
        {
            var (line, example) = split is null ? ("split", Example()) : ("quota", "quota 500_000 USD per month");
            context.Say(BindingDiagnostics.MissingLine(split?.Location ?? lines[0].Location, "the company's quota", line, example));
            return ImmutableDictionary<string, QuotaPlan>.Empty;
        }

        return Shares(split).ToImmutableDictionary(share => share.Name.Text, share => PartOf(plan, share));
    }

    private string Example()
    {
        var streams = context.Declarations.OfType<StreamSyntax>().Select(stream => stream.Name.Text).ToArray();
        return streams.Length switch
        {
            0 => "split new_business 60%, expansion rest",
            1 => $"split {streams[0]} 100%",
            _ => $"split {streams[0]} 60%, {streams[1]} rest",
        };
    }

    private IEnumerable<NamedShare> Shares(AgreementSplitSyntax split)
    {
        var streams = context.Declarations.OfType<StreamSyntax>().Select(stream => stream.Name.Text).ToArray();
        foreach (var share in new SharesBinder(context).Bind(split.Shares, split.Location))
        {
            if (streams.Contains(share.Name.Text))
            {
                yield return share;
            }
            else if (!context.Forgiven.Forgives(share.Name.Text))
            {
                context.Say(BindingDiagnostics.Unknown(share.Name.Location, "stream", share.Name.Text, streams));
            }
        }
    }

    private static QuotaPlan PartOf(QuotaPlan company, NamedShare share) => new(
        Part(company.PerMonth, share),
        company.Months.ToImmutableSortedDictionary(month => month.Key, month => new Declared<Money>(month.Value.Value * share.Share.Value, month.Value.Location), YearMonthOrder.Instance),
        Part(company.AfterTermPerMonth, share))
    {
        ShareOfCompany = new Declared<Rate>(share.Share, share.Location),
    };

    private static Declared<Money>? Part(Declared<Money>? amount, NamedShare share) =>
        amount is null ? null : new Declared<Money>(amount.Value * share.Share.Value, amount.Location);
}
