using System.CommandLine;
using System.CommandLine.Help;

namespace SlaLang.Runner.Commands;

/// <summary>Prints the help page of the command or of a verb: description, usage, arguments, options, examples, exit codes.</summary>
internal sealed class HelpPage(TextWriter output)
{
    private const int TextColumn = 30;
    private const int Width = 100;

    public void Write(Command command)
    {
        var verb = command as Verb;
        Paragraph(command.Description ?? "");
        Paragraph(verb?.Details ?? "");
        Section("Usage", [($"sla{Usage(command)}", "")]);
        Section("Commands", command.Subcommands.Select(inner => (inner.Name, inner.Description ?? "")));
        Section("Arguments", command.Arguments.Select(argument => (Shown(argument), argument.Description ?? "")));
        Section("Options", Options(command).Select(option => (Shown(option), option.Description ?? "")));
        Section("Examples", (verb?.Examples ?? ["sla new my-agreement", "sla check my-agreement", "sla demand my-agreement"]).Select(example => (example, "")));
        Section("Exit codes",
        [
            ("0", "fine"),
            ("1", "wrong usage, or a file that cannot be read or written"),
            ("2", "the agreement or the data has errors"),
            ("3", "a promise is broken, or a test fails"),
            ("4", "cannot tell: facts are missing or stale"),
            ("5", "differs or stale"),
            ("70", "a mistake in sla itself"),
        ]);
    }

    private void Paragraph(string text)
    {
        if (text.Length > 0)
        {
            output.Write(string.Join("\n", Lines(text, Width)) + "\n\n");
        }
    }

    private void Section(string title, IEnumerable<(string Name, string Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.Write($"{title}:\n");
        all.ForEach(row => Row(row.Name, row.Text));
        output.Write(title == "Exit codes" ? "" : "\n");
    }

    private void Row(string name, string text)
    {
        var lines = Lines(text, Width - TextColumn).ToList();
        var head = $"  {name}";
        var first = text.Length > 0 && head.Length < TextColumn ? head.PadRight(TextColumn) + lines[0] : head;
        output.Write($"{first.TrimEnd()}\n");
        foreach (var line in lines.Skip(head.Length < TextColumn ? 1 : 0).Where(line => line.Length > 0))
        {
            output.Write($"{new string(' ', TextColumn)}{line}\n");
        }
    }

    private static IEnumerable<string> Lines(string text, int width)
    {
        while (text.Length > width)
        {
            var space = text.LastIndexOf(' ', width);
            yield return text[..space];
            text = text[(space + 1)..];
        }

        yield return text;
    }

    /// <summary>A verb's own options, then those that every verb has.</summary>
    private static IEnumerable<Option> Options(Command command) =>
        command is RootCommand ? command.Options : command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive));

    private static string Usage(Command command)
    {
        var words = command.Subcommands.Count > 0 ? " COMMAND" : string.Concat(command.Arguments.Select(argument => " " + Shown(argument)));
        var required = string.Concat(command.Options.Where(option => option.Required).Select(option => " " + Shown(option)));
        return $"{Path(command)}{words}{required} [options]";
    }

    private static string Path(Command command) =>
        command is RootCommand ? "" : string.Concat(command.Parents.OfType<Command>().Select(Path)) + " " + command.Name;

    private static string Shown(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        return (argument.Arity.MinimumNumberOfValues, argument.Arity.MaximumNumberOfValues) switch
        {
            (0, _) => $"[{name}]",
            (_, > 1) => $"{name}…",
            _ => name,
        };
    }

    private static string Shown(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }
}
