using NodaTime;
using SlaLang.Compliance;

namespace SlaLang.Tests.Compliance;

/// <summary>A lead with all that happened to it, in minutes since the start of the year in UTC; null for never.</summary>
internal sealed record SimpleLead(string Id, int Created, int? Assigned)
{
    public int? Qualified { get; init; }

    public int? Accepted { get; init; }

    public int? Rejected { get; init; }

    public int? Disqualified { get; init; }

    public string Reason { get; init; } = "";

    public (int At, bool IsInbound, bool IsAutomated)[] Touches { get; init; } = [];

    /// <summary>Stretches on hold, in order, that neither touch nor overlap.</summary>
    public (int From, int To)[] Holds { get; init; } = [];
}

/// <summary>
/// Judges one lead by the words of docs/compliance.md in the plainest way there is: it counts minutes. The terms are those of <see cref="SimpleAgreement"/>.
/// </summary>
internal sealed class SimpleJudge(Func<int, bool> isOpen, int asOf)
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    public (ItemState State, int? Due) Contact(SimpleLead lead)
    {
        if (lead.Assigned is not { } start)
        {
            return (ItemState.Undetermined, null);
        }

        var due = Running(start, 4 * Hour, minute => isOpen(minute) && !IsHeld(lead, minute));
        return (State(due, Contacts(lead).Select(touch => (int?)touch).FirstOrDefault()), due);
    }

    public ItemState Decision(SimpleLead lead)
    {
        if (lead.Assigned is not { } start)
        {
            return ItemState.Undetermined;
        }

        int?[] decisions = [lead.Accepted, lead.Rejected, lead.Qualified];
        var decided = decisions.Min();
        var state = State(Running(start, 50 * Hour, minute => !IsHeld(lead, minute)), decided);
        var isRejection = lead.Rejected is { } rejected && rejected == decided && rejected < (lead.Accepted ?? int.MaxValue) && rejected < (lead.Qualified ?? int.MaxValue);
        return state == ItemState.Met && isRejection && lead.Reason != "wrong size" ? ItemState.Missed : state;
    }

    public ItemState FollowUp(SimpleLead lead)
    {
        if (lead.Assigned is not { } start)
        {
            return ItemState.Undetermined;
        }

        var counted = new List<int>();
        foreach (var touch in Contacts(lead).Where(touch => counted.Count == 0 || touch >= counted[^1] + (4 * Hour)))
        {
            counted.Add(touch);
        }

        var milestones = new (int Count, int Due)[] { (2, Held(lead, start, 7 * Day)), (4, Held(lead, start, 21 * Day)) };
        var required = milestones.Select(milestone => (milestone.Due, Done: At(counted, milestone.Count)))
            .Concat(counted.Take(4).Select((touch, index) => (Due: Held(lead, touch, 6 * Day), Done: At(counted, index + 1))).Where(gap => gap.Due <= milestones[^1].Due));
        var stop = StopOf(lead, start);
        var states = required.Select(one => stop < one.Due && !(one.Done <= one.Due) ? ItemState.Met : State(one.Due, one.Done)).ToList();
        var hasGivenUp = lead.Disqualified >= start && lead.Reason == "no response" && !(At(counted, 2) <= lead.Disqualified);
        return hasGivenUp || states.Contains(ItemState.Missed) ? ItemState.Missed : states.Contains(ItemState.Pending) ? ItemState.Pending : ItemState.Met;
    }

    private static int? StopOf(SimpleLead lead, int start)
    {
        var replies = lead.Touches.Where(touch => touch is { IsInbound: true, IsAutomated: false } && touch.At >= start).Select(touch => (int?)touch.At);
        return replies.Append(lead.Disqualified).Append(lead.Qualified).Min();
    }

    private static int? At(List<int> counted, int index) => index < counted.Count ? counted[index] : null;

    private static IEnumerable<int> Contacts(SimpleLead lead) =>
        lead.Touches.Where(touch => touch is { IsInbound: false, IsAutomated: false } && touch.At >= lead.Assigned).Select(touch => touch.At).Order();

    private ItemState State(int due, int? done) => done <= due ? ItemState.Met : asOf >= due ? ItemState.Missed : ItemState.Pending;

    private static int Held(SimpleLead lead, int start, int minutes) => Running(start, minutes, minute => !IsHeld(lead, minute));

    private static bool IsHeld(SimpleLead lead, int minute) => Array.Exists(lead.Holds, hold => minute >= hold.From && minute < hold.To);

    /// <summary>Lets the minutes pass until so many of them have counted.</summary>
    private static int Running(int start, int minutes, Func<int, bool> counts)
    {
        var now = start;
        for (var left = minutes; left > 0; now++)
        {
            left -= counts(now) ? 1 : 0;
        }

        return now;
    }
}

/// <summary>The terms that <see cref="SimpleJudge"/> knows. Days are written as hours, for hours do not jump with the clocks.</summary>
internal static class SimpleAgreement
{
    public const string Text = """
        agreement "Simple" {
          between   marketing and sales
          effective 2026-01-01 to 2026-12-31
          currency  USD
          calendar  office
        }
        team marketing { signatory "Dana", "VP" }
        team sales { signatory "Lee", "VP" }
        calendar office {
          timezone "America/New_York"
          open     mon to fri 09:00-12:30, 13:30-18:00
          closed   2026-02-16 "Presidents' Day"
        }
        stage MQL { rejected for "wrong size" }
        stage SQL
        lead website
        rates website { MQL -> SQL 50%; deal value 1_000 USD }
        stream all { quota 100_000 USD per month; split website 100% }
        followup inbound {
          for        MQL from website
          clock      starts when assigned
          follow-ups 2 in total within 168 hours
          follow-ups 4 in total within 504 hours
          spacing    at least 4 hours, at most 144 hours
          stops      when SQL, disqualified, replied
          pauses     while on_hold
        }
        obligation speed       { sales must contact MQL from website within 4 business hours for 95% of leads every month }
        obligation persistence { sales must follow inbound for 90% of leads every month }
        obligation decision    { sales must accept or reject MQL within 50 hours for 95% of leads every month }
        """;

    public static Instant At(int minute) => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(minute);
}
