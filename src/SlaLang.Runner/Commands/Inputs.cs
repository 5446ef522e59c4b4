using System.CommandLine;

namespace SlaLang.Runner.Commands;

/// <summary>The arguments and options that several verbs share in form.</summary>
internal static class Inputs
{
    /// <param name="orInput">False where standard input is not enough, such as for what stands beside a file.</param>
    public static Argument<string[]> Files(bool orInput = true) => new("FILE")
    {
        Description = $"Files, or folders with all .sla files in and below them{(orInput ? "; - is standard input" : "")}",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The first format is the default.</summary>
    public static Option<string> Format(params string[] formats) => Choice("--format", "How the result is written", formats);

    /// <summary>An option with a few words to choose from; the first is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description}; {words[0]} unless told",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var written }] && !words.Contains(written))
            {
                result.AddError($"`{name}` cannot be `{written}`; it is one of {string.Join(", ", words.Select(word => $"`{word}`"))}");
            }
        });
        return option;
    }
}
