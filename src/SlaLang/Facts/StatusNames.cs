using System.Collections.Frozen;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>What a change of status to some name means: a stage that is entered, or an outcome.</summary>
internal sealed class StatusNames
{
    private readonly FrozenDictionary<string, int> stages;
    private readonly FrozenDictionary<string, LeadMoment> outcomes;

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

    private static Dictionary<string, LeadMoment> Outcomes => new()
    {
        ["accepted"] = LeadMoment.Accepted,
        ["rejected"] = LeadMoment.Rejected,
        ["disqualified"] = LeadMoment.Disqualified,
        ["replied"] = LeadMoment.Replied,
        ["opted_out"] = LeadMoment.OptedOut,
    };

    /// <summary>When stages were entered and outcomes came by these changes, written over what is not known yet.</summary>
    public void Fill(ReadOnlySpan<ChangeFact> changes, LeadTable leads, int place)
    {
        foreach (ref readonly var change in changes)
        {
            if (stages.TryGetValue(change.To, out var stage))
            {
                Fill(ref leads.Stages(place)[stage], change.At);
            }

            if (outcomes.TryGetValue(change.To, out var outcome))
            {
                Fill(ref leads.Moment(place, outcome), change.At);
            }
        }
    }

    private static void Fill(ref Moment known, Moment at) => known = known.IsKnown ? known : at;
}
