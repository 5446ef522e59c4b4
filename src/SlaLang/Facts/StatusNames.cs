using System.Collections.Frozen;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>What a change of status to some name means: a stage that is entered, or an outcome.</summary>
internal sealed class StatusNames
{
    private readonly FrozenDictionary<string, int> stages;
    private readonly FrozenDictionary<string, LeadEnd> outcomes;

    public StatusNames(AgreementModel model)
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var stage in model.Stages)
        {
            names.TryAdd(stage.Name, stage.Index);
        }

        foreach (var stage in model.Stages)
        {
            names.TryAdd(stage.Title, stage.Index);
        }

        stages = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        outcomes = Outcomes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static Dictionary<string, LeadEnd> Outcomes => new()
    {
        ["accepted"] = LeadEnd.Accepted,
        ["rejected"] = LeadEnd.Rejected,
        ["disqualified"] = LeadEnd.Disqualified,
        ["replied"] = LeadEnd.Replied,
        ["opted_out"] = LeadEnd.OptedOut,
    };

    /// <summary>When each stage was entered by these changes, written over what is not known yet.</summary>
    public void Fill(ReadOnlySpan<ChangeFact> changes, Span<Moment> entered)
    {
        foreach (ref readonly var change in changes)
        {
            if (stages.TryGetValue(change.To, out var stage) && !entered[stage].IsKnown)
            {
                entered[stage] = change.At;
            }
        }
    }

    public Moment First(ReadOnlySpan<ChangeFact> changes, LeadEnd end)
    {
        foreach (ref readonly var change in changes)
        {
            if (outcomes.TryGetValue(change.To, out var found) && found == end)
            {
                return change.At;
            }
        }

        return Moment.Unknown;
    }
}

/// <summary>How a lead can be decided or ended.</summary>
internal enum LeadEnd
{
    Accepted,
    Rejected,
    Disqualified,
    Replied,
    OptedOut,
}
