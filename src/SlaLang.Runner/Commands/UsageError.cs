using System.CommandLine;
using System.CommandLine.Parsing;
using SlaLang.Diagnostics;

namespace SlaLang.Runner.Commands;

/// <summary>What is wrong with a command line, and what to write instead.</summary>
internal sealed record UsageError(string Message, string Help)
{
    /// <summary>The first mistake of a command line; null when there is none.</summary>
    public static UsageError? Find(ParseResult result, string[] arguments)
    {
        var command = result.CommandResult.Command;
        var page = $"`{NameOf(result.CommandResult)} --help` shows what it takes";
        return StrayOption(result, arguments) is { } option ? new UsageError($"there is no option `{option}`", DidYouMean(option, OptionNames(result.CommandResult), page))
            : result.UnmatchedTokens is [var word, ..] ? Unknown(word, command, page)
            : result.Errors is [var error, ..] ? new UsageError(LowerStart(error.Message.TrimEnd('.')), page)
            : null;
    }

    private static UsageError Unknown(string word, Command command, string page) =>
        command.Subcommands.Count > 0
            ? new UsageError($"there is no command `{word}`", DidYouMean(word, command.Subcommands.Select(verb => verb.Name), page))
            : new UsageError($"`{word}` is one argument too many", page);

    /// <summary>A word that begins like an option but became an argument or was not understood.</summary>
    private static string? StrayOption(ParseResult result, string[] arguments)
    {
        var afterDashes = arguments.SkipWhile(word => word != "--").ToHashSet();
        return result.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens.Select(token => token.Value))
            .Concat(result.UnmatchedTokens)
            .FirstOrDefault(word => word.Length > 1 && word[0] == '-' && !afterDashes.Contains(word));
    }

    private static string DidYouMean(string word, IEnumerable<string> known, string otherwise) =>
        Suggestions.Closest(word, known) is { } closest ? $"did you mean `{closest}`?" : otherwise;

    private static IEnumerable<string> OptionNames(CommandResult result)
    {
        for (SymbolResult? level = result; level is not null; level = level.Parent)
        {
            foreach (var option in (level as CommandResult)?.Command.Options ?? [])
            {
                yield return option.Name;
            }
        }
    }

    private static string NameOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{NameOf(parent)} {result.Command.Name}" : "sla";

    private static string LowerStart(string message) =>
        message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..].Replace('\'', '`') : message;
}
