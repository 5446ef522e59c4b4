using System.Collections.Immutable;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>Takes down what a rule sees while it judges a single lead. The rules are the same with and without it.</summary>
internal sealed class ItemTrace
{
    private readonly List<ClockStory> clocks = [];
    private readonly List<TouchStep> touches = [];
    private readonly List<DueStep> dues = [];

    public bool IsInScope { get; private set; }

    public Clock? Clock { get; private set; }

    public ClockReading Reading { get; private set; }

    public ImmutableArray<Pause> Pauses { get; private set; } = [];

    public IReadOnlyList<ClockStory> Clocks => clocks;

    public void Start(Clock? clock, in ClockReading reading) => (IsInScope, Clock, Reading) = (true, clock, reading);

    public void Paused(ImmutableArray<Pause> pauses) => Pauses = pauses;

    public void Saw(in TouchFact touch, TouchRole role) => touches.Add(new TouchStep(touch, role));

    public void Required(DueStep step) => dues.Add(step);

    public void Required(in Requirement what, in Outcome outcome) => Required(new DueStep(what, outcome.Start, outcome.Due, outcome.Done, outcome.State switch
    {
        ItemState.Met => DueFate.Kept,
        ItemState.Missed => DueFate.Missed,
        _ => DueFate.Running,
    }));

    /// <summary>Ends a clock with what was taken down since the last one ended.</summary>
    /// <param name="episode">The clock's.</param>
    /// <param name="outcome">How it stands.</param>
    /// <param name="stop">What stopped it; unknown for nothing.</param>
    /// <param name="lastCount">After this no touch counts; unknown for never.</param>
    public void End(in Episode episode, in Outcome outcome, Moment stop, Moment lastCount = default)
    {
        var seen = touches.Select(step => lastCount.IsKnown && step.Touch.At > lastCount && step.Role is TouchRole.FirstContact or TouchRole.FollowUp ? step with { Role = TouchRole.AfterStop } : step);
        clocks.Add(new ClockStory(episode.Start, episode.End, outcome.State, outcome.Cause, stop) { Touches = [.. seen], Dues = [.. dues] });
        touches.Clear();
        dues.Clear();
    }
}
