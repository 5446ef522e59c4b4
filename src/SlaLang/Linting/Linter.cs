using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;

namespace SlaLang.Linting;

/// <summary>Runs every rule over a model that has no errors.</summary>
public static class Linter
{
    private static readonly ImmutableArray<ILintRule> Rules =
    [
        new OneSidedRule(),
        new HolidaysRule(),
        new StaleRatesRule(),
        new SignatoriesRule(),
        new UnusedLeadTypeRule(),
        new UnusedFollowupRule(),
        new NoMeasurementRule(),
        new CadenceLoadRule(),
        new EmptyFollowupRule(),
        new CrossedSpacingRule(),
        new LateFirstContactRule(),
        new TwoFirstContactsRule(),
        new NeverOpenRule(),
        new PartOfBusinessDayRule(),
        new LongerThanTermRule(),
        new NoMatureCohortRule(),
        new WeakerPromiseRule(),
        new NarrowMixRule(),
        new UndatedStageRule(),
        new UnreadableClockRule(),
        new NoTouchesRule(),
        new UnseenPauseRule(),
        new NoFactsRule(),
        new UnquotedTextRule(),
        new ConstantExpectationRule(),
        new CertainExpectationRule(),
        new UnseenFactsRule(),
    ];

    public static IEnumerable<Diagnostic> Check(AgreementModel model) => Rules.SelectMany(rule => rule.Check(model));
}
