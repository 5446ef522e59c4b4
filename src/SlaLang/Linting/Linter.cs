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
    ];

    public static IEnumerable<Diagnostic> Check(AgreementModel model) => Rules.SelectMany(rule => rule.Check(model));
}
