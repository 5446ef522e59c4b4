using System.Collections.Immutable;
using System.CommandLine;
using SlaLang.Formatting;
using SlaLang.Runner.Files;
using SlaLang.Runner.Output;
using SlaLang.Text;

namespace SlaLang.Runner.Commands;

/// <summary>`sla fmt`: the one canonical layout.</summary>
internal sealed class FmtCommand
{
    private readonly Argument<string[]> files = Inputs.Files();

    private readonly Option<bool> check = new("--check") { Description = "Write nothing; name the files that are laid out otherwise, and end with exit code 5 if there are any" };

    private readonly Option<bool> diff = new("--diff") { Description = "Write nothing; print what would change as a unified diff" };

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new FmtCommand();
        return new Verb("fmt", "Lays files out in the one canonical way: columns, blank lines, figures. What they say and their comments stay.")
        {
            Details = "Of a folder every .sla file is laid out, also those that others include. A file that cannot be read as SlaLang is left as it is, "
                + "with the messages that `sla check` has for it. Standard input is laid out to standard output. The digest of an agreement never changes.",
            Examples = ["sla fmt .", "sla fmt --check .", "sla fmt --diff agreement.sla", "sla fmt - < agreement.sla"],
        }.With(command.files, command.check, command.diff).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        var layout = new FileLayout(session) { IsCheck = result.GetValue(check), IsDiff = result.GetValue(diff) };
        foreach (var argument in result.GetRequiredValue(files))
        {
            layout.Take(argument);
        }

        return layout.Finish();
    }

    /// <summary>One run over files: what became of them.</summary>
    private sealed class FileLayout(Session session)
    {
        private readonly SourceReader reader = new(session.IO);
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private int changed;
        private bool cannotRead;
        private bool hasErrors;

        public bool IsCheck { get; init; }

        public bool IsDiff { get; init; }

        public void Take(string argument)
        {
            ImmutableArray<SourceFile> found = [.. SourceFiles.Of(argument, session.IO.CurrentFolder)];
            if (found.IsEmpty)
            {
                Complain($"no {SourceFiles.Suffix} file in or below `{argument}`");
            }

            foreach (var file in found.Where(file => seen.Add(file.Path)))
            {
                Take(file);
            }
        }

        public int Finish()
        {
            if (!IsDiff && !(seen.Count == 1 && seen.Contains(SourceReader.StandardInput)) && !cannotRead && !hasErrors && changed == 0)
            {
                session.Output.WriteLine(seen.Count == 1 ? $"{seen.First()} is in the canonical layout" : $"{Counted.Of(seen.Count, "file")} are in the canonical layout");
            }

            return cannotRead ? ExitCode.Usage
                : hasErrors ? ExitCode.Errors
                : IsCheck && changed > 0 ? ExitCode.Differs
                : ExitCode.Fine;
        }

        private void Take(SourceFile file)
        {
            var (source, problem) = reader.Read(file.Path);
            if (source is null)
            {
                Complain(problem);
                return;
            }

            var formatted = Formatter.Format(source);
            session.Report(formatted.Diagnostics);
            hasErrors |= formatted.Text is null;
            if (formatted.Text is { } text)
            {
                Take(source, text);
            }
        }

        private void Take(SourceText source, string text)
        {
            var differs = source.Text != text;
            changed += differs ? 1 : 0;
            if (IsDiff && differs)
            {
                UnifiedDiff.Write(WriteLine, source.Path, source.Text, text);
            }
            else if (IsCheck && differs && !IsDiff)
            {
                session.Output.WriteLine($"{source.Path} is not in the canonical layout");
            }
            else if (source.Path == SourceReader.StandardInput && !IsCheck && !IsDiff)
            {
                session.IO.Output.Write(text);
            }
            else if (differs && !IsCheck && !IsDiff)
            {
                Write(source.Path, text);
            }
        }

        private void Write(string path, string text)
        {
            if (OutputFile.TryWrite(path, text, session.IO.CurrentFolder) is { } problem)
            {
                Complain(problem);
            }
            else
            {
                session.Wrote(path);
            }
        }

        /// <summary>A terminal gets cleaned text; a file or a pipe gets the lines as they are, so that the difference can be applied.</summary>
        private void WriteLine(string line, Emphasis emphasis)
        {
            if (session.IO.OutputIsTerminal || session.Output.Style.HasColor)
            {
                session.Output.WriteLine(line, emphasis);
            }
            else
            {
                session.IO.Output.Write(line + "\n");
            }
        }

        private void Complain(string problem)
        {
            cannotRead = true;
            session.Complain(problem);
        }
    }
}
