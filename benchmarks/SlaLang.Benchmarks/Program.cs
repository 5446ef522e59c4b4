using BenchmarkDotNet.Running;
using SlaLang.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
