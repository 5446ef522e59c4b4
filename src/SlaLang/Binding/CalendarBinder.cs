using System.Collections.Immutable;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Binding;

internal sealed class CalendarBinder(BindingContext context)
{
    private const int MostClosedDays = 3660;

    private static readonly ImmutableArray<string> DayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly OpenInterval WholeDay = new(0, 24 * 60);

    private readonly HashSet<Location> overlapping = [];

    public void Bind(CalendarSyntax syntax)
    {
        var given = new Dictionary<string, Location>();
        var week = new Dictionary<IsoDayOfWeek, List<(OpenInterval Hours, Location Location)>>();
        DateTimeZone? zone = null;
        foreach (var item in syntax.Items)
        {
            if (item is CalendarZoneSyntax line && context.IsFirst(given, "timezone", line))
            {
                zone = ZoneBinder.Find(line.Zone, context.Diagnostics);
            }

            AddHours(week, item);
        }

        RequireLines(syntax, given, week.Count > 0);
        var opening = new OpeningHours(zone ?? DateTimeZone.Utc)
        {
            Week = week.ToImmutableDictionary(day => day.Key, day => Ordered(day.Value.Select(entry => entry.Hours))),
        };
        opening = opening with { SpecialDays = SpecialDays(syntax, opening) };
        context.Calendars.Declare(syntax.Name, new CalendarSymbol(syntax.Name.Text, syntax.Title?.Value ?? syntax.Name.Text, opening, syntax.Location));
    }

    private void RequireLines(CalendarSyntax syntax, Dictionary<string, Location> given, bool isOpen)
    {
        if (syntax.IsBroken)
        {
            return;
        }

        if (!given.ContainsKey("timezone"))
        {
            context.Say(BindingDiagnostics.MissingLine(syntax.Name.Location, $"calendar `{syntax.Name.Text}`", "timezone", "timezone \"America/New_York\""));
        }

        if (!isOpen && !syntax.Items.Any(item => item is OpenDaysSyntax or OpenAlwaysSyntax))
        {
            context.Say(BindingDiagnostics.MissingLine(syntax.Name.Location, $"calendar `{syntax.Name.Text}`", "open", "open mon to fri 09:00-17:00"));
        }
    }

    private void AddHours(Dictionary<IsoDayOfWeek, List<(OpenInterval Hours, Location Location)>> week, CalendarItemSyntax item)
    {
        var days = item switch { OpenAlwaysSyntax => Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None), OpenDaysSyntax open => open.Days.SelectMany(Days), _ => [] };
        var hours = item switch { OpenAlwaysSyntax => [(WholeDay, item.Location)], OpenDaysSyntax open => Hours(open.Intervals), _ => [] };
        foreach (var day in days)
        {
            foreach (var entry in hours)
            {
                AddHours(week, day, entry);
            }
        }
    }

    private void AddHours(Dictionary<IsoDayOfWeek, List<(OpenInterval Hours, Location Location)>> week, IsoDayOfWeek day, (OpenInterval Hours, Location Location) entry)
    {
        var sofar = week.TryGetValue(day, out var known) ? known : week[day] = [];
        var clash = sofar.FindIndex(other => other.Hours.FromMinute < entry.Hours.ToMinute && entry.Hours.FromMinute < other.Hours.ToMinute);
        if (clash < 0)
        {
            sofar.Add(entry);
        }
        else if (overlapping.Add(entry.Location))
        {
            context.Say(BindingDiagnostics.IntervalsOverlap(entry.Location, DayNames[(int)day - 1], sofar[clash].Location));
        }
    }

    private List<(OpenInterval Hours, Location Location)> Hours(ImmutableArray<IntervalSyntax> intervals) =>
        [.. intervals.Select(interval => (Hours: Interval(interval), interval.Location)).Where(entry => entry.Hours is not null).Select(entry => (entry.Hours ?? WholeDay, entry.Location))];

    private OpenInterval? Interval(IntervalSyntax syntax)
    {
        if (context.Dates.Minutes(syntax.From) is not { } from || context.Dates.Minutes(syntax.To) is not { } to)
        {
            return null;
        }

        if (to > from)
        {
            return new OpenInterval(from, to);
        }

        context.Say(BindingDiagnostics.IntervalEndsFirst(syntax.Location, syntax.Location.Text));
        return null;
    }

    private IEnumerable<IsoDayOfWeek> Days(DayRangeSyntax range)
    {
        if (Day(range.From) is not { } from || (range.To is null ? Day(range.From) : Day(range.To)) is not { } to)
        {
            return [];
        }

        var length = ((to - from + 7) % 7) + 1;
        return Enumerable.Range(0, length).Select(step => (IsoDayOfWeek)(((from + step) % 7) + 1));
    }

    /// <summary>0 for Monday; a name counts from its first three letters on.</summary>
    private int? Day(NameSyntax name)
    {
        for (var index = 0; index < DayNames.Length && name.Text.Length >= 3; index++)
        {
            if (DayNames[index].StartsWith(name.Text, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        context.Say(BindingDiagnostics.UnknownDay(name.Location, name.Text, Suggestions.DidYouMean(name.Text, DayNames, "days are")));
        return null;
    }

    private ImmutableSortedDictionary<LocalDate, SpecialDay> SpecialDays(CalendarSyntax syntax, OpeningHours opening)
    {
        var days = ImmutableSortedDictionary.CreateBuilder<LocalDate, SpecialDay>();
        foreach (var item in syntax.Items)
        {
            if (item is OpenDateSyntax open && context.Dates.Date(open.Date) is { } date)
            {
                days[date] = new SpecialDay(Ordered(Hours(open.Intervals).Select(entry => entry.Hours)), open.Reason?.Value ?? "", open.Location);
            }
            else if (item is ClosedSyntax closed)
            {
                Close(days, closed, opening);
            }
        }

        return days.ToImmutable();
    }

    private void Close(ImmutableSortedDictionary<LocalDate, SpecialDay>.Builder days, ClosedSyntax closed, OpeningHours opening)
    {
        var to = closed.To ?? closed.From;
        if (context.Dates.Range(new DateRangeSyntax(closed.From, to, closed.From.Location.Union(to.Location)), "this closing") is not { } range)
        {
            return;
        }

        var hours = closed.Interval is { } interval ? Interval(interval) : WholeDay;
        if (hours is null || Period.DaysBetween(range.From, range.To) > MostClosedDays)
        {
            return;
        }

        for (var date = range.From; date <= range.To; date = date.PlusDays(1))
        {
            var before = days.TryGetValue(date, out var special) ? special.Hours : opening.HoursOn(date);
            days[date] = new SpecialDay(Without(before, hours.Value), closed.Reason?.Value ?? "", closed.Location);
        }
    }

    private static ImmutableArray<OpenInterval> Without(ImmutableArray<OpenInterval> hours, OpenInterval closed) =>
        Ordered(hours.SelectMany(open => new[]
        {
            new OpenInterval(open.FromMinute, Math.Min(open.ToMinute, closed.FromMinute)),
            new OpenInterval(Math.Max(open.FromMinute, closed.ToMinute), open.ToMinute),
        }).Where(open => open.FromMinute < open.ToMinute));

    private static ImmutableArray<OpenInterval> Ordered(IEnumerable<OpenInterval> hours) => [.. hours.OrderBy(interval => interval.FromMinute)];
}
