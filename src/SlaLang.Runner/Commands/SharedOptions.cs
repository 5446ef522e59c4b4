using System.CommandLine;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Commands;

/// <summary>Options that every verb understands: how text is laid out for its reader.</summary>
internal sealed class SharedOptions
{
    private const string Auto = "auto";
    private const string Always = "always";
    private const string Never = "never";

    private readonly Option<string> color =
        Inputs.Choice("--color", "Colour in messages and tables; by itself only on a terminal, and not when NO_COLOR is set", Auto, Always, Never);

    private readonly Option<bool> plain = new("--plain") { Description = "Sentences and plain lists instead of drawings, for screen readers" };

    private readonly Option<bool> ascii = new("--ascii") { Description = "Draw with ASCII characters only (as when TERM is dumb)" };

    public void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { color, plain, ascii })
        {
            option.Recursive = true;
            root.Options.Add(option);
        }
    }

    public TerminalStyle StyleFor(ParseResult result, RunnerIO io, bool isTerminal)
    {
        var isDumb = io.Variable("TERM") == "dumb";
        var wantsColor = result.GetValue(color) switch
        {
            Always => true,
            Never => false,
            _ => isTerminal && !isDumb && string.IsNullOrEmpty(io.Variable("NO_COLOR")),
        };
        return new TerminalStyle(wantsColor, result.GetValue(plain), isDumb || result.GetValue(ascii));
    }
}
