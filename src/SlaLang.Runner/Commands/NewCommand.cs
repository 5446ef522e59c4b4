using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Commands;

/// <summary>`sla new`: a project to start from.</summary>
internal sealed class NewCommand
{
    private const string DefaultStart = "2027-01-01";

    /// <summary>A calendar of two closed days, to be filled in.</summary>
    private const string Own = "own";

    private readonly Argument<string> folder = new("FOLDER") { Description = "Where the files go; it is created, and a file that is there already stops the command" };

    private readonly Option<string> start = new("--start")
    {
        Description = $"The first day of the agreement, which runs for a year; {DefaultStart} unless told",
        HelpName = "DATE",
        DefaultValueFactory = _ => DefaultStart,
    };

    private readonly Option<string> calendar = Inputs.Choice("--calendar", "Whose public holidays the calendar has", [Own, .. ShippedCalendar.Files]);

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new NewCommand();
        return new Verb("new", "Writes a small commented project: agreement, calendar, CRM mapping, README and a check for pull requests.")
        {
            Examples = ["sla new our-agreement", "sla new our-agreement --start 2027-04-01 --calendar uk"],
        }.With(command.folder, command.start, command.calendar).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        var target = result.GetRequiredValue(folder);
        var written = result.GetValue(start) ?? DefaultStart;
        return LocalDatePattern.Iso.Parse(written) is { Success: true, Value: { Year: > 1900 and < 9000 } date }
            ? Write(session, target, StarterProject.Files(date, result.GetValue(calendar) is { } file and not Own ? ShippedCalendar.Read(file) : null))
            : session.Refuse($"`{written}` is not a date", $"write the year, the month and the day, such as {DefaultStart}");
    }

    private static int Write(Session session, string target, IEnumerable<StarterFile> project)
    {
        var files = project.Select(file => (Path: FilePath.Shown(Path.Combine(target, file.Path)), file.Text)).ToList();
        if (files.Find(file => File.Exists(Path.GetFullPath(file.Path, session.IO.CurrentFolder))) is { Path: { } existing })
        {
            return session.Refuse($"`{existing}` is there already", "nothing was written; name another folder");
        }

        if (session.WriteFiles(files) is not ExitCode.Fine and var exitCode)
        {
            return exitCode;
        }

        session.Output.WriteLine();
        session.Output.WriteLine($"next: sla check {target}");
        return ExitCode.Fine;
    }
}
