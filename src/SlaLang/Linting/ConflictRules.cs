using System.Collections.Immutable;
using Fractions;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Linting;

/// <summary>Of two promises about the same leads, one that says no more than the other has no effect.</summary>
internal sealed class WeakerPromiseRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var duties = model.Obligations.SelectMany(obligation => obligation.Duties.Select(duty => (obligation, duty))).ToArray();
        foreach (var (index, (obligation, duty)) in duties.Index())
        {
            var stronger = duties
                .Where((other, place) => place != index && IsJudgedAlike(obligation, other.obligation) && Implies(other.duty, duty) && (place < index || !Implies(duty, other.duty)))
                .Take(1);
            foreach (var other in stronger)
            {
                yield return LintDiagnostics.WeakerPromise(duty.Location, other.duty.Location);
            }
        }
    }

    /// <summary>Lines of an obligation that decide what a duty of it means.</summary>
    private static bool IsJudgedAlike(ObligationSymbol one, ObligationSymbol other) =>
        one.Clock?.Start == other.Clock?.Start && one.Clock?.Stage == other.Clock?.Stage
        && one.UnansweredCountsAsAccepted == other.UnansweredCountsAsAccepted && one.OverDeliveryMonths?.Value == other.OverDeliveryMonths?.Value
        && one.Kinds.ToHashSet().SetEquals(other.Kinds);

    /// <summary>True when whoever keeps the first keeps the second as well.</summary>
    private static bool Implies(Duty strong, Duty weak) => strong.Guard is null && weak.Guard is null && strong.Team == weak.Team && (strong, weak) switch
    {
        (ContactDuty one, ContactDuty other) => IsSame(one.Scope, other.Scope) && one.Every == other.Every && one.OrRejection == other.OrRejection && IsStronger(one.Limit, one.Share, other.Limit, other.Share),
        (DecideDuty one, DecideDuty other) => IsSame(one.Scope, other.Scope) && one.Every == other.Every && IsStronger(one.Limit, one.Share, other.Limit, other.Share),
        (DeliverDuty one, DeliverDuty other) => one.Stage == other.Stage && IsSame(one.Leads, other.Leads) && one.Every == other.Every && IsNarrower(one.Terms, other.Terms),
        (FollowDuty one, FollowDuty other) => one.Followup == other.Followup && one.Every == other.Every && one.Share.Value >= other.Share.Value,
        (ConvertDuty one, ConvertDuty other) => one.Goal.From == other.Goal.From && one.Goal.To == other.Goal.To && IsSame(one.Goal.Leads, other.Goal.Leads) && one.Every == other.Every
            && IsStronger(one.Goal.Window, one.Goal.Rate, other.Goal.Window, other.Goal.Rate),
        _ => false,
    };

    private static bool IsNarrower(DeliverTerms one, DeliverTerms other) =>
        one.ByValue == other.ByValue && one.Counts == other.Counts && (one.EachType || !other.EachType)
        && (other.Least is not { } least || one.Least?.Value >= least.Value) && (other.Most is not { } most || one.Most?.Value <= most.Value);

    private static bool IsStronger(TimeAmount limit, Rate share, TimeAmount other, Rate otherShare) => TimeOrder.Compare(limit, other) is <= 0 && share.Value >= otherShare.Value;

    private static bool IsSame(LeadScope one, LeadScope other) => one.Stage == other.Stage && IsSame(one.Leads, other.Leads);

    private static bool IsSame(ImmutableArray<LeadTypeSymbol> one, ImmutableArray<LeadTypeSymbol> other) => one.ToHashSet().SetEquals(other);
}

/// <summary>The shares that a mix allows leave room for all of the leads.</summary>
internal sealed class NarrowMixRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) => model.Streams.SelectMany(stream => Check(stream, ofValue: false).Concat(Check(stream, ofValue: true)));

    private static IEnumerable<Diagnostic> Check(StreamSymbol stream, bool ofValue)
    {
        var bounds = stream.Mix.Where(bound => bound.OfValue == ofValue).ToArray();
        foreach (var least in bounds.Where(bound => bound.IsLeast))
        {
            foreach (var most in bounds.Where(bound => !bound.IsLeast && bound.Lead == least.Lead && bound.Share.Value < least.Share.Value).Take(1))
            {
                yield return LintDiagnostics.NarrowMix(most.Location, $"`{least.Lead.Name}` cannot be at least {Figures.Of(least.Share)} and at most {Figures.Of(most.Share)}", least.Location);
            }
        }

        var highest = stream.Split.Select(share => bounds.FirstOrDefault(bound => !bound.IsLeast && bound.Lead == share.Lead)).ToArray();
        var sum = highest.Aggregate(Fraction.Zero, (total, bound) => total + (bound?.Share.Value ?? Fraction.One));
        if (highest.Length > 0 && sum < Fraction.One && highest[^1] is { } last && highest[0] is { } first)
        {
            yield return LintDiagnostics.NarrowMix(last.Location, $"the most shares of all lead types come to {Figures.Of(new Rate(sum))} only", first.Location);
        }
    }
}
