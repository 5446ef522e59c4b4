using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Runner.Output;
using SlaLang.Text;

namespace SlaLang.Runner.Commands;

/// <summary>`--scenario` and `--set`: what is supposed instead of what was agreed.</summary>
internal sealed class SuppositionOptions
{
    private readonly Option<string> scenario = new("--scenario") { Description = "Suppose what this scenario of the agreement says, such as \"a better win rate\"", HelpName = "TITLE" };

    private readonly Option<string[]> settings = new("--set")
    {
        Description = "Suppose this line, such as 'website.Opportunity -> Customer = 25%', 'website.deal value = 2_500 USD' or 'new_business.quota = 600_000 USD per month'; may be given several times",
        HelpName = "LINE",
    };

    public Option[] All => [scenario, settings];

    public bool IsGiven(ParseResult result) => result.GetValue(scenario) is not null || result.GetValue(settings) is { Length: > 0 };

    /// <summary>The one agreement of a file, and what is supposed of it; null after saying why there is none, with the exit code.</summary>
    public (LoadedAgreement Agreement, Supposition Supposed)? Load(ParseResult result, Session session, string path, out int exitCode)
    {
        var agreements = Agreements.Load(session, path);
        exitCode = agreements.ExitCode;
        if (agreements.All is not [var agreement])
        {
            exitCode = exitCode != ExitCode.Fine ? exitCode : session.Refuse($"`{path}` holds {Counted.Of(agreements.All.Length, "agreement")}", "name one file");
            return null;
        }

        if (FindUnknown(result, session, agreements) is { } unknown)
        {
            exitCode = unknown;
            return null;
        }

        if (Apply(result, session, agreement) is { } supposed)
        {
            return (agreement, supposed);
        }

        exitCode = ExitCode.Errors;
        return null;
    }

    /// <summary>The exit code after a complaint about a scenario that no agreement has.</summary>
    public int? FindUnknown(ParseResult result, Session session, Agreements agreements)
    {
        ImmutableArray<string> titles = [.. agreements.All.SelectMany(agreement => agreement.Model.Scenarios).Select(known => known.Title).Distinct()];
        return result.GetValue(scenario) is not { } title || agreements.All.IsEmpty || titles.Contains(title) ? null
            : titles.IsEmpty ? session.Refuse($"there is no scenario `{title}`", "the agreement declares none; write one, or suppose lines with `--set`")
            : session.RefuseWord("there is no scenario", title, titles);
    }

    /// <summary>The agreement as it is supposed to be; null after saying what is wrong with a setting.</summary>
    public Supposition? Apply(ParseResult result, Session session, LoadedAgreement agreement)
    {
        var model = agreement.Model;
        var lines = ImmutableArray.CreateBuilder<SupposedLine>();
        var named = model.Scenarios.FirstOrDefault(known => known.Title == result.GetValue(scenario));
        if (named is not null)
        {
            model = SlaEngine.Suppose(model, named);
            lines.AddRange(named.Lines);
        }

        if (result.GetValue(settings) is { Length: > 0 } written)
        {
            var (set, diagnostics) = SlaEngine.ReadSettings(agreement.Compilation, model, new SourceText("option", string.Join('\n', written) + "\n"));
            session.Report(diagnostics);
            if (set is null || diagnostics.Any(message => message.Severity == Severity.Error))
            {
                return null;
            }

            model = SlaEngine.Suppose(model, set);
            lines.AddRange(set.Lines);
        }

        return new Supposition(model, named?.Title, lines.ToImmutable());
    }
}
