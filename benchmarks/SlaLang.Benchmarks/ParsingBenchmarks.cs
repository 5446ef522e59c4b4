using BenchmarkDotNet.Attributes;
using SlaLang.Parsing;
using SlaLang.Text;

namespace SlaLang.Benchmarks;

/// <summary>Reading long files: the time must grow with the length and no faster.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private SourceText source = new("", "");

    [Params(1, 2, 5, 10)]
    public int Megabytes { get; set; }

    [GlobalSetup]
    public void SetUp() => source = Example.OfMegabytes(Megabytes);

    [Benchmark]
    public ParseResult Parse() => Parser.Parse(source);
}
