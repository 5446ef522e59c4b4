using System.Globalization;
using SlaLang.Runner.Commands;
using SlaLang.Runner.Data;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Tests.Compliance;

/// <summary>The way of `sla comply`, without its words: files, agreement, plan, facts, verdicts.</summary>
public static class JudgedFolder
{
    /// <param name="agreement">The path of the agreement.</param>
    /// <param name="data">The folder of the exports.</param>
    /// <param name="asOf">As after `--as-of`.</param>
    public static ResultTables Judge(string agreement, string data, string asOf)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var io = new RunnerIO { Input = Stream.Null, Output = output, Error = output, CurrentFolder = Path.GetDirectoryName(agreement) ?? "" };
        var (file, compilation) = Assert.Single(new Workspace(io).Load([Path.GetFileName(agreement)]).Files);
        Assert.True(compilation.Model is not null, string.Join('\n', compilation.Diagnostics.Select(diagnostic => $"{diagnostic.Location} {diagnostic.Message}")));
        var model = compilation.Model ?? throw new InvalidOperationException(agreement);
        var instant = DataInputs.ReadInstant(asOf, model.Calendar.Opening.Zone);
        Assert.NotNull(instant);
        var load = FactLoader.Load(io, new LoadedAgreement(file, compilation, model), data, instant, new FactLoadOptions());
        var wrong = load.Problems.Concat(load.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Location} {diagnostic.Message}"));
        Assert.True(load.Facts is not null, string.Join('\n', wrong));
        Assert.True(load.ExitCode == ExitCode.Fine, string.Join('\n', wrong));
        return new ResultTables(SlaEngine.Judge(SlaEngine.Plan(model), load.Facts ?? throw new InvalidOperationException(data)));
    }
}
