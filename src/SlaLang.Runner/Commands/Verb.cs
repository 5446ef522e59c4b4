using System.Collections.Immutable;
using System.CommandLine;

namespace SlaLang.Runner.Commands;

/// <summary>A command with what its help page shows beside its options.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>What a reader should know that no single option says.</summary>
    public string Details { get; init; } = "";

    public ImmutableArray<string> Examples { get; init; } = [];

    public Verb With(params ReadOnlySpan<Symbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case Argument argument:
                    Arguments.Add(argument);
                    break;
                case Option option:
                    Options.Add(option);
                    break;
                case Command command:
                    Subcommands.Add(command);
                    break;
            }
        }

        return this;
    }

    public Verb Does(Func<ParseResult, int> run)
    {
        SetAction(run);
        return this;
    }
}
