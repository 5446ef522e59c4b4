using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace SlaLang.Runner.Files;

/// <summary>A calendar of public holidays that comes with the command, as it lies in the folder `calendars` of the repository.</summary>
/// <param name="File">The name of its file without the suffix.</param>
/// <param name="Name">The name that agreements know it by.</param>
internal sealed partial record ShippedCalendar(string File, string Name, string Zone, string Text)
{
    public static ImmutableArray<string> Files { get; } = ["us", "uk", "uk-scotland", "fr", "de", "pl"];

    /// <summary>Where it lies in a project.</summary>
    public string Path => $"calendars/{File}.sla";

    public static ShippedCalendar Read(string file)
    {
        using var stream = typeof(ShippedCalendar).Assembly.GetManifestResourceStream($"calendars/{file}.sla")
            ?? throw new InvalidOperationException($"the calendar {file} is not built in");
        var text = new StreamReader(stream, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n");
        var match = Heading().Match(text);
        return new ShippedCalendar(file, match.Groups[1].Value, match.Groups[2].Value, text);
    }

    [GeneratedRegex("^calendar ([a-z]+) [^\n]*\n *timezone +\"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
