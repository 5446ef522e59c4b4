using System.Collections.Immutable;
using Fractions;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>Quotas by month. A quota per quarter or year divides evenly over its months, exactly (language design, section 5, step 7).</summary>
internal sealed class QuotaBinder(BindingContext context)
{
    public QuotaPlan Bind(IEnumerable<QuotaSyntax> lines)
    {
        var given = new Dictionary<string, Location>();
        var plan = QuotaPlan.None;
        foreach (var line in lines)
        {
            plan = line switch
            {
                PeriodicQuotaSyntax periodic when context.IsFirst(given, "quota", periodic) => plan with { PerMonth = PerMonth(periodic.Amount, periodic.Per, "the quota", periodic.Location) },
                AfterTermQuotaSyntax after when context.IsFirst(given, "quota after the term", after) => plan with { AfterTermPerMonth = PerMonth(after.Amount, after.Per, "the quota", after.Location) },
                MonthQuotaSyntax month => WithMonths(plan, month, given),
                _ => plan,
            };
        }

        return plan;
    }

    /// <summary>An amount `per month`, `per quarter` or `per year` as the amount of one month.</summary>
    public Declared<Money>? PerMonth(QuantitySyntax amount, NameSyntax? per, string what, Location at)
    {
        var money = context.Quantities.Money(amount, what);
        if (per is null)
        {
            if (money is not null)
            {
                context.Say(BindingDiagnostics.NoPeriod(at, amount.Location.Text));
            }

            return null;
        }

        var months = context.Dates.MonthsOf(per);
        return money is { } known && months is { } count ? new Declared<Money>(known * new Fraction(1, count), at) : null;
    }

    /// <summary>Every month of the term must have a quota.</summary>
    public void RequireWholeTerm(QuotaPlan plan, NameSyntax owner)
    {
        if (plan.PerMonth is not null || context.Term is not { } term)
        {
            return;
        }

        var missing = Months(term.Value).Where(month => !plan.Months.ContainsKey(month)).Select(Figures.Of).ToArray();
        if (missing.Length > 0)
        {
            var some = missing.Length <= 3 ? string.Join(", ", missing) : $"{missing[0]} and {missing.Length - 1} more months";
            context.Say(BindingDiagnostics.NoQuota(owner.Location, owner.Text, some));
        }
    }

    private QuotaPlan WithMonths(QuotaPlan plan, MonthQuotaSyntax syntax, Dictionary<string, Location> given)
    {
        var months = context.Dates.Months(syntax.Period);
        var money = context.Quantities.Money(syntax.Amount, "the quota");
        if (months is not { } range || money is not { } amount || !context.IsFirst(given, $"quota for {range.Name}", syntax))
        {
            return plan;
        }

        if (!range.EachMonth().All(IsInTerm))
        {
            context.Say(BindingDiagnostics.MonthOutsideTerm(syntax.Period.Location, range.Name, context.TermText));
        }

        var share = new Declared<Money>(amount * new Fraction(1, range.Months), syntax.Location);
        var isSingle = range.Months == 1;
        return plan with { Months = plan.Months.SetItems(range.EachMonth().Where(month => isSingle || !plan.Months.ContainsKey(month)).Select(month => KeyValuePair.Create(month, share))) };
    }

    private bool IsInTerm(YearMonth month) => context.Term is not { } term || Months(term.Value).Contains(month);

    private static IEnumerable<YearMonth> Months(DateRange term) => MonthRange.EachMonth(term.From.ToYearMonth(), term.To.ToYearMonth());
}
