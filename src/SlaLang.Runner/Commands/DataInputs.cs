using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SlaLang.Runner.Data;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Commands;

/// <summary>The options of every verb that reads the CRM's exports, and the facts that they lead to.</summary>
internal sealed class DataInputs
{
    private static readonly string[] LocalPatterns = ["uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd'T'HH:mm:ss"];

    private static readonly string[] ExactPatterns = ["uuuu-MM-dd'T'HH:mmo<Z+HH:mm>", "uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>", "uuuu-MM-dd HH:mmo<Z+HH:mm>", "uuuu-MM-dd HH:mm:sso<Z+HH:mm>"];

    private readonly Option<string> data = new("--data") { Description = "The folder of the CRM's exports; unless told, `source` blocks count from the agreement's own", HelpName = "DIR" };

    private readonly Option<string> asOf = new("--as-of")
    {
        Description = "Judge as of then, leaving out what is later: 2026-03-31 is the end of that day and 2026-03-31T17:00 a local time in the agreement's zone, 2026-03-31T15:00Z is exact",
        HelpName = "INSTANT",
    };

    private readonly Option<int> maxRejected = new("--max-rejected") { Description = "Go on with so many rejected rows; none unless told", HelpName = "N" };

    public Option[] All => [data, asOf, maxRejected];

    /// <summary>The options as they were written, for a command line that asks again.</summary>
    public IEnumerable<string> Written(ParseResult result)
    {
        (string Name, string? Value)[] given = [("--data", result.GetValue(data)), ("--as-of", result.GetValue(asOf)), ("--max-rejected", result.GetValue(maxRejected) is > 0 and var most ? most.ToString(CultureInfo.InvariantCulture) : null)];
        return given.SelectMany(option => option.Value is { } value ? [option.Name, ShellWord.Of(value)] : Array.Empty<string>());
    }

    /// <summary>The folder as it is written on the command line; null where none is.</summary>
    public string? FolderOf(ParseResult result) => result.GetValue(data);

    /// <summary>The instant as it is written on the command line; null where none is.</summary>
    public string? WrittenAsOf(ParseResult result) => result.GetValue(asOf);

    /// <summary>The instant that was asked for, in the agreement's zone; null when none was, or after a complaint about it.</summary>
    public Instant? AsOf(ParseResult result, Session session, DateTimeZone zone, out int? exitCode)
    {
        exitCode = null;
        if (result.GetValue(asOf) is not { } written)
        {
            return null;
        }

        var instant = ReadInstant(written, zone);
        exitCode = instant is null
            ? session.Refuse($"`{written}` is not an instant", "write a date such as 2026-03-31, a local time such as 2026-03-31T17:00, or an exact one such as 2026-03-31T15:00Z")
            : null;
        return instant;
    }

    /// <summary>Reads the exports and prints what is wrong with them.</summary>
    public FactLoad Load(ParseResult result, Session session, LoadedAgreement agreement, (Instant? AsOf, FactLoadOptions Options) wanted)
    {
        var most = result.GetValue(maxRejected);
        var load = FactLoader.Load(session.IO, agreement, result.GetValue(data), wanted.AsOf, wanted.Options with { MostRejected = most });
        foreach (var problem in load.Problems)
        {
            session.Complain(problem);
        }

        session.Report(load.Diagnostics);
        if (load.HasTooManyRejected)
        {
            session.Complain($"{Rows(load)}, and --max-rejected allows {most}", "mend the export or its mapping; `sla data` shows what was understood");
        }

        return load;
    }

    private static string Rows(FactLoad load) =>
        load.Doubtful == 0 ? $"{Counted.Of(load.Rejected, "row")} rejected"
        : load.Rejected == 0 ? $"{Counted.Of(load.Doubtful, "row")} with a cell that cannot be read"
        : $"{Counted.Of(load.Rejected, "row")} rejected, {load.Doubtful} more with a cell that cannot be read";

    /// <summary>A date alone is the end of that day.</summary>
    public static Instant? ReadInstant(string written, DateTimeZone zone)
    {
        if (LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var date })
        {
            return zone.AtStartOfDay(date.PlusDays(1)).ToInstant();
        }

        foreach (var pattern in LocalPatterns)
        {
            if (LocalDateTimePattern.CreateWithInvariantCulture(pattern).Parse(written) is { Success: true, Value: var local })
            {
                return zone.AtLeniently(local).ToInstant();
            }
        }

        foreach (var pattern in ExactPatterns)
        {
            if (OffsetDateTimePattern.CreateWithInvariantCulture(pattern).Parse(written) is { Success: true, Value: var exact })
            {
                return exact.ToInstant();
            }
        }

        return null;
    }
}
