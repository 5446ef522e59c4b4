using BenchmarkDotNet.Attributes;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Text;

namespace SlaLang.Benchmarks;

/// <summary>One agreement from its text to its plan.</summary>
[MemoryDiagnoser]
public class PlanningBenchmarks
{
    private readonly SourceText source = Example.Agreement();
    private AgreementModel? model;

    [GlobalSetup]
    public void SetUp() => model = Check().Model;

    [Benchmark]
    public Compilation Check() => Compilation.Create(source, new NoSources());

    [Benchmark]
    public DemandPlan Plan() => SlaEngine.Plan(model ?? throw new InvalidOperationException("the agreement has errors"));

    private sealed class NoSources : ISourceProvider
    {
        public IncludedSource Find(SourceText from, string path) => new(null, IncludeProblem.Missing);
    }
}
