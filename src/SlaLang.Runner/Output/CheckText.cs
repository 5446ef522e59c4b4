using System.Collections.Immutable;

namespace SlaLang.Runner.Output;

/// <summary>The result of a check as people read it: the messages, then a line about each file.</summary>
internal static class CheckText
{
    public static void Write(Terminal terminal, ImmutableArray<CheckedFile> files)
    {
        var messages = new DiagnosticWriter(terminal);
        foreach (var file in files)
        {
            var shown = ShownMessages.Of(file.Diagnostics);
            messages.Write(shown.Shown);
            if (shown.Left > 0)
            {
                terminal.WriteLine(shown.Rest);
            }

            WriteSummary(terminal, file);
        }
    }

    private static void WriteSummary(Terminal terminal, CheckedFile file)
    {
        terminal.Write($"{file.Path}: ", Emphasis.Strong);
        terminal.WriteLine(Summary(file), file.Errors > 0 ? Emphasis.Error : file.Warnings > 0 ? Emphasis.Warning : Emphasis.None);
        var notEvaluated = file.NotEvaluated.ToString();
        if (notEvaluated.Length > 0)
        {
            terminal.WriteLine($"  checked for meaning: {notEvaluated}", Emphasis.Faint);
        }
    }

    private static string Summary(CheckedFile file)
    {
        var errors = file.Errors == 0 ? "no errors" : Counted.Of(file.Errors, "error");
        return file.Warnings == 0 ? errors : $"{errors}, {Counted.Of(file.Warnings, "warning")}";
    }
}
