using System.Collections.Immutable;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>The calendar that the agreement goes by; its opening hours as they come out, however they are put into lines.</summary>
internal sealed class CalendarTerms(AgreementModel model, Stakes stakes)
{
    private static readonly ImmutableArray<string> DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private readonly OpeningHours opening = model.Calendar.Opening;

    public IEnumerable<Term> All() =>
    [
        new Term(TermKind.Calendar, "agreement", "calendar", Places.LineOf(model.Location, "calendar")) { Meaning = model.HasCalendar ? model.Calendar.Name : "", Text = model.HasCalendar ? model.Calendar.Name : "none (Monday to Friday, UTC)" },
        new Term(TermKind.Title, "calendar", "title", model.Calendar.Location.FirstLine()) { Meaning = model.Calendar.Title, Text = model.Calendar.Title },
        new Term(TermKind.TimeZone, "calendar", "timezone", Line("timezone")) { Meaning = opening.Zone.Id, Text = opening.Zone.Id, Stakes = Stakes.Unclear(stakes.Everybody) },
        new Term(TermKind.OpeningHours, "calendar", "open", Line("open")) { Meaning = Week(), Text = Shown(), Stakes = Stakes.Unclear(stakes.OnOpenTime) },
        .. SpecialDays(),
    ];

    private Location Line(string words) => Places.LineOf(model.Calendar.Location, words);

    private static string Hours(ImmutableArray<OpenInterval> hours) => hours.IsEmpty ? "closed" : string.Join(", ", Joined(hours).Select(interval => $"{TimeOf(interval.FromMinute)}-{TimeOf(interval.ToMinute)}"));

    private static string TimeOf(int minute) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minute / 60:D2}:{minute % 60:D2}");

    /// <summary>Intervals that touch are one.</summary>
    private static List<OpenInterval> Joined(ImmutableArray<OpenInterval> hours)
    {
        var joined = new List<OpenInterval>();
        foreach (var interval in hours)
        {
            if (joined.Count > 0 && joined[^1].ToMinute == interval.FromMinute)
            {
                joined[^1] = joined[^1] with { ToMinute = interval.ToMinute };
            }
            else
            {
                joined.Add(interval);
            }
        }

        return joined;
    }

    private string HoursOf(int day) => Hours(opening.Week.GetValueOrDefault((IsoDayOfWeek)(day + 1), []));

    private string Week() => Meanings.All(Enumerable.Range(0, DayNames.Length).Select(HoursOf));

    /// <summary>`mon to fri 09:00-17:00, sat 10:00-12:00`; days of the same hours that follow each other are one.</summary>
    private string Shown()
    {
        var parts = new List<string>();
        for (var day = 0; day < DayNames.Length;)
        {
            var last = day;
            while (last + 1 < DayNames.Length && HoursOf(last + 1) == HoursOf(day))
            {
                last++;
            }

            if (HoursOf(day) != "closed")
            {
                parts.Add($"{DayNames[day]}{(last > day ? $" to {DayNames[last]}" : "")} {HoursOf(day)}");
            }

            day = last + 1;
        }

        return parts.Count == 0 ? "never" : string.Join("; ", parts);
    }

    /// <summary>Days that follow each other with the same hours for the same reason are one term.</summary>
    private IEnumerable<Term> SpecialDays()
    {
        var days = opening.SpecialDays.ToList();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1].Key == days[last].Key.PlusDays(1) && IsSame(days[last + 1].Value, days[first].Value))
            {
                last++;
            }

            yield return Special(days[first].Key, days[last].Key, days[first].Value);
            first = last + 1;
        }
    }

    private static bool IsSame(SpecialDay one, SpecialDay other) => one.Reason == other.Reason && Hours(one.Hours) == Hours(other.Hours);

    private Term Special(LocalDate first, LocalDate last, SpecialDay day)
    {
        var (from, to) = (Figures.Of(first), Figures.Of(last));
        var reason = day.Reason.Length == 0 ? "" : $" \"{day.Reason}\"";
        return new Term(TermKind.SpecialDay, "calendar", from, day.Location)
        {
            Meaning = Meanings.All(from, to, Hours(day.Hours), day.Reason),
            Text = $"{Hours(day.Hours)}{(first == last ? "" : $" until {to}")}{reason}",
            Stakes = Stakes.Unclear(stakes.OnOpenTime),
        };
    }
}
