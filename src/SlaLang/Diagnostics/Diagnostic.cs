using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Diagnostics;

/// <summary>One message about one mistake: a stable code, a sentence, a place, related places, and what to write instead.</summary>
public sealed record Diagnostic(string Code, Severity Severity, Location Location, string Message)
{
    /// <summary>A few words under the underlined place; empty where the message says it all.</summary>
    public string Caption { get; init; } = "";

    public ImmutableArray<Label> Labels { get; init; } = [];

    public string Help { get; init; } = "";

    public static Diagnostic Error(string code, Location location, string message, string help = "") =>
        new(code, Severity.Error, location, message) { Help = help };

    public static Diagnostic Warning(string code, Location location, string message, string help = "") =>
        new(code, Severity.Warning, location, message) { Help = help };

    public static Diagnostic Note(string code, Location location, string message, string help = "") =>
        new(code, Severity.Note, location, message) { Help = help };

    public Diagnostic With(Location location, string message) => this with { Labels = Labels.Add(new Label(location, message)) };
}
