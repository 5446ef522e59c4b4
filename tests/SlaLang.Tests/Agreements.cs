using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Tests;

/// <summary>Small agreements for tests, compiled from text.</summary>
internal static class Agreements
{
    /// <summary>The published article's funnel: two lead types, one stream, 500,000 USD a month.</summary>
    public const string Published = """
        agreement "Published" {
          between   marketing and sales
          effective 2026-01-01 to 2026-12-31
          currency  USD
          rounding  up at every stage
        }
        team marketing "Marketing" { signatory "Dana", "VP" }
        team sales "Sales" { signatory "Lee", "VP" }
        stage MQL
        stage SQL
        stage Opportunity
        stage Customer
        lead website
        lead outbound
        rates website {
          MQL -> SQL 34%
          SQL -> Opportunity 82%
          Opportunity -> Customer 23%
          deal value 2_000 USD
        }
        rates outbound {
          MQL -> SQL 55%
          SQL -> Opportunity 68%
          Opportunity -> Customer 1 in 4
          deal value 2_000 USD
        }
        stream new_business {
          quota 500_000 USD per month
          split website 60%, outbound rest
        }
        """;

    public static Compilation Compile(string text) => Compilation.Create(new SourceText("agreement.sla", text), NoIncludes.Instance);

    public static AgreementModel Model(string text)
    {
        var compilation = Compile(text);
        var errors = string.Join("\n", compilation.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Location} {diagnostic.Message}"));
        Assert.True(compilation.Model is not null, errors);
        return compilation.Model ?? throw new InvalidOperationException(errors);
    }

    public static DemandPlan Plan(string text) => SlaEngine.Plan(Model(text));

    /// <summary>The value of a formula over an agreement's plan, as people read it.</summary>
    public static string Evaluate(string text, string formula)
    {
        var compilation = Compile(text);
        var result = SlaEngine.Explain(compilation, SlaEngine.Plan(Model(text)), new SourceText("formula", formula));
        return result.Derived is { } derived ? Figures.Of(derived.Value) : string.Join("\n", result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private sealed class NoIncludes : ISourceProvider
    {
        public static NoIncludes Instance { get; } = new();

        public IncludedSource Find(SourceText from, string path) => new(null, IncludeProblem.Missing);
    }
}
