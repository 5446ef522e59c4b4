using BenchmarkDotNet.Running;
using SlaLang.Benchmarks;

switch (args)
{
    case ["business-time", var file, var count]:
        BusinessTimeCases.Write(file, Number(count));
        break;
    case ["generate", var folder, var leads, .. var options]:
        LeadGenerator.Write(folder, Number(leads), options.Contains("--shuffled"));
        break;
    case ["scan", .. var files]:
        Console.WriteLine(BareScan.Read(files));
        break;
    case ["formulas", var count]:
        FormulaWays.Run(Number(count));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
        break;
}

static int Number(string written) => int.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
