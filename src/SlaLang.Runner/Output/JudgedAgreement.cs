using System.Collections.Immutable;
using SlaLang.Compliance.Reports;
using SlaLang.Model;

namespace SlaLang.Runner.Output;

/// <summary>An agreement that was judged, with what is shown of the result.</summary>
internal sealed record JudgedAgreement(string Path, string Digest, ComplianceReport Report)
{
    /// <summary>As they stand on the command line, for commands to look further.</summary>
    public required string DataFolder { get; init; }

    public required string AsOf { get; init; }

    /// <summary>Full paths of all files that were read, over which no report is written.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    public AgreementModel Model => Report.Result.Model;

    /// <summary>Its id, with its name where names are shown.</summary>
    public string NameOf(ListedItem listed) => Report.Request.ShowsNames && listed.Lead.Name.Length > 0 ? $"{listed.Lead.Id} {listed.Lead.Name}" : listed.Lead.Id;

    /// <summary>A command that goes on from here, with the same data.</summary>
    public string Command(string verb, string rest = "")
    {
        var data = DataFolder.Length == 0 ? "" : $" --data {ShellWord.Of(DataFolder)}";
        return $"sla {verb} {ShellWord.Of(Path)}{data} --as-of {ShellWord.Of(AsOf)}{(rest.Length == 0 ? "" : $" {ShellWord.Of(rest)}")}";
    }
}
