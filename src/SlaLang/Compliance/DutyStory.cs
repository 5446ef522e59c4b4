using System.Collections.Immutable;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>One lead under one timed duty: what the judge looked at, in the order in which it did.</summary>
/// <param name="Verdict">The duty.</param>
/// <param name="Lead">Its place in <see cref="FactSet.Leads"/>.</param>
/// <param name="Items">How the lead was judged, as in the duty's verdict; none where it belongs to no period that has begun.</param>
public sealed record DutyStory(DutyVerdict Verdict, int Lead, ImmutableArray<DutyItem> Items)
{
    /// <summary>False where the duty is not about the lead; nothing else is told then.</summary>
    public bool IsInScope { get; init; }

    /// <summary>What starts the clock; null for a conversion, which starts with its first stage.</summary>
    public Clock? Clock { get; init; }

    /// <summary>When the clock started; unknown where that is missing.</summary>
    public Moment Start { get; init; }

    /// <summary>Why the lead cannot be judged at all.</summary>
    public ItemCause Problem { get; init; }

    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>The lead as a whole and, where a new owner restarts the clock, each owner's part after it.</summary>
    public ImmutableArray<ClockStory> Clocks { get; init; } = [];

    public Excuse? Excuse { get; init; }
}

/// <summary>One clock of a lead: how it stood before excuses, every touch, and all that was to be done.</summary>
/// <param name="From">Its start.</param>
/// <param name="End">The hand-over that ended it; never for the lead as a whole.</param>
/// <param name="State">How it stands.</param>
/// <param name="Cause">Why.</param>
/// <param name="Stop">What stopped a follow-up; unknown for nothing.</param>
public sealed record ClockStory(Moment From, Moment End, ItemState State, ItemCause Cause, Moment Stop)
{
    /// <summary>In the order of time.</summary>
    public ImmutableArray<TouchStep> Touches { get; init; } = [];

    public ImmutableArray<DueStep> Dues { get; init; } = [];
}

public sealed record TouchStep(TouchFact Touch, TouchRole Role);

/// <summary>Something that was to be done by then.</summary>
/// <param name="What">What, and the line that asks for it.</param>
/// <param name="From">What its limit counts from.</param>
/// <param name="Due">When it was due; never where that does not come.</param>
/// <param name="Done">When it was done; unknown where it was not.</param>
/// <param name="Fate">What became of it.</param>
public sealed record DueStep(Requirement What, Moment From, Moment Due, Moment Done, DueFate Fate);

/// <summary>What a duty asks for: <c>Count</c> follow-ups in all, for those.</summary>
public readonly record struct Requirement(DueKind Kind, int Count, TimeAmount Limit, Location Line);

public enum DueKind : byte
{
    FirstContact,
    FollowUps,
    /// <summary>The next touch after one that counted.</summary>
    NextTouch,
    /// <summary>Acceptance or rejection.</summary>
    Decision,
    /// <summary>The second stage of a conversion.</summary>
    Stage,
}

public enum DueFate : byte
{
    Kept,
    /// <summary>Stopped before it was due.</summary>
    Waived,
    Missed,
    Running,
}
