using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Linting;

/// <summary>At most a quarter (92 days, the longest) lies between the end of the measuring and the day on which the rates apply.</summary>
internal sealed class StaleRatesRule : ILintRule
{
    private const int LongestQuarter = 92;

    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        foreach (var block in model.Rates)
        {
            var applied = block.From ?? model.Term.Value.From;
            if (block.Measured is { } measured && Period.DaysBetween(measured.Value.To.PlusDays(1), applied) is > LongestQuarter and var days)
            {
                yield return LintDiagnostics.StaleRates(measured.Location, block.Lead.Name, Figures.Of(measured.Value.To), Figures.Of(applied), days);
            }
        }
    }
}

/// <summary>A rate without a measuring window cannot be called fresh or stale.</summary>
internal sealed class NoMeasurementRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) => model.Rates
        .Where(block => block.Measured is null && block.From is null)
        .Select(block => LintDiagnostics.NotMeasured(block.Location.FirstLine(), block.Lead.Name));
}

/// <summary>A lead type in no split causes no demand.</summary>
internal sealed class UnusedLeadTypeRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var used = model.Streams.SelectMany(stream => stream.Split).Select(share => share.Lead).ToHashSet();
        return model.LeadTypes.Where(lead => !used.Contains(lead)).Select(lead => LintDiagnostics.UnusedLeadType(lead.Location.FirstLine(), lead.Name));
    }
}
