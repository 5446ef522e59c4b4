using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Comparing;

/// <summary>Takes an agreement apart into all the terms that it consists of.</summary>
internal static class AgreementTerms
{
    public static ImmutableArray<Term> Of(AgreementModel model)
    {
        var stakes = new Stakes(model);
        return
        [
            .. new HeadTerms(model, stakes).All(),
            .. new CalendarTerms(model, stakes).All(),
            .. new TeamTerms(model).All(),
            .. new FunnelTerms(model, stakes).All(),
            .. new RatesTerms(stakes.Suppliers).Of(model.Rates),
            .. new StreamTerms(stakes.Suppliers).Of(model.Streams),
            .. new FollowupTerms(model, stakes).All(),
            .. new ObligationTerms(model, stakes).All(),
            .. new RuleTerms(model, stakes).All(),
            .. SourceTerms.Of(model),
        ];
    }
}
