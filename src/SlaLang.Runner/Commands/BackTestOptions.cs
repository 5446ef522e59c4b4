using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SlaLang.Compliance;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Runner.Data;
using SlaLang.Runner.Files;
using SlaLang.Runner.Output;
using SlaLang.Values;

namespace SlaLang.Runner.Commands;

/// <summary>`--data`, `--as-of` and `--period`: what was judged then, and what would have been under the later terms.</summary>
internal sealed class BackTestOptions
{
    private readonly DataInputs inputs = new();

    private readonly Option<string> period = new("--period") { Description = "Look back at this month, quarter or year, such as 2026-03, 2026-Q1 or 2026; the last quarter before --as-of unless told", HelpName = "PERIOD" };

    public Option[] All => [.. inputs.All, period];

    public bool IsGiven(ParseResult result) => inputs.FolderOf(result) is not null || inputs.WrittenAsOf(result) is not null || result.GetValue(period) is not null;

    /// <summary>The exit code after a complaint about the options themselves.</summary>
    public int? FindProblem(ParseResult result, Session session) =>
        !IsGiven(result) ? null
        : inputs.WrittenAsOf(result) is null ? session.Refuse("`--as-of` is missing", "say as of when to judge: `--as-of 2026-03-31` is the end of that day")
        : result.GetValue(period) is { } written && Months(written, 1) is null ? session.Refuse($"`{written}` is no month, quarter or year", "write it like 2026-03, 2026-Q1 or 2026")
        : null;

    /// <summary>The comparison with its back-test; the exit code where the facts cannot be used.</summary>
    public (ComparedAgreement Compared, int ExitCode) Add(ParseResult result, Session session, ComparedAgreement compared, (SideAgreement Before, SideAgreement After) sides)
    {
        if (compared.Diff is not { Before: { } old, After: { } renewed })
        {
            return (compared, ExitCode.Fine);
        }

        var (before, exitCode) = Judge(result, session, sides.Before, old);
        if (before is null)
        {
            return (compared, exitCode);
        }

        (var after, exitCode) = Judge(result, session, sides.After, SlaEngine.BackDate(renewed, old));
        if (after is null)
        {
            return (compared, exitCode);
        }

        var months = result.GetValue(period) is { } written ? Months(written, old.FiscalYearStart) : null;
        return (compared with { BackTest = SlaEngine.BackTest(before, after, months), AsOf = inputs.WrittenAsOf(result) ?? "" }, ExitCode.Fine);
    }

    private (ComplianceResult? Verdicts, int ExitCode) Judge(ParseResult result, Session session, SideAgreement side, AgreementModel model)
    {
        var asOf = inputs.AsOf(result, session, model.Calendar.Opening.Zone, out var refused);
        if (refused is { } exitCode)
        {
            return (null, exitCode);
        }

        var agreement = new LoadedAgreement(new SourceFile(side.Path, side.Name, IsNamed: true), side.Compilation, model);
        var load = inputs.Load(result, session, agreement, (asOf, new FactLoadOptions()));
        return load.ExitCode == ExitCode.Fine && load.Facts is { } facts ? (SlaEngine.Judge(SlaEngine.Plan(model), facts), ExitCode.Fine) : (null, load.ExitCode);
    }

    private static MonthRange? Months(string written, int fiscalYearStart)
    {
        if (YearMonthPattern.Iso.Parse(written) is { Success: true, Value: var month })
        {
            return new MonthRange(month, 1, Figures.Of(month));
        }

        var parts = written.Split("-Q");
        return parts[0].Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2200 ? null
            : parts.Length == 1 ? FiscalPeriods.Quarter(fiscalYearStart, year, 1) with { Months = 12, Name = written }
            : parts is [_, ['1' or '2' or '3' or '4']] ? FiscalPeriods.Quarter(fiscalYearStart, year, parts[1][0] - '0')
            : null;
    }
}
