using System.Collections.Immutable;
using SlaLang.Model;

namespace SlaLang.Facts;

/// <summary>A row of an export of leads: the lead as this row tells it, and what is only needed to put rows together. <see cref="LeadFact"/> says what its parts are.</summary>
public sealed record LeadRow(string Id)
{
    public LeadTypeSymbol? Type { get; init; }

    public StreamSymbol? Stream { get; init; }

    public string Owner { get; init; } = "";

    public string Name { get; init; } = "";

    public Moment Created { get; init; }

    public Moment Assigned { get; init; }

    /// <summary>Stages that are left out at the end were not entered.</summary>
    public ImmutableArray<Moment> Stages { get; init; } = [];

    public LeadRowOutcomes Outcomes { get; init; } = new();

    public ImmutableArray<string> Custom { get; init; } = [];

    /// <summary>Empty where there is none, or where addresses do not matter.</summary>
    public string Email { get; init; } = "";

    /// <summary>When the CRM says that the lead was first contacted.</summary>
    public Moment FirstTouch { get; init; }

    internal void CopyTo(Span<Moment> moments)
    {
        moments[(int)LeadMoment.Created] = Created;
        moments[(int)LeadMoment.Assigned] = Assigned;
        moments[(int)LeadMoment.FirstTouch] = FirstTouch;
        moments[(int)LeadMoment.Accepted] = Outcomes.Accepted;
        moments[(int)LeadMoment.Rejected] = Outcomes.Rejected;
        moments[(int)LeadMoment.Disqualified] = Outcomes.Disqualified;
        moments[(int)LeadMoment.Replied] = Outcomes.Replied;
        moments[(int)LeadMoment.OptedOut] = Outcomes.OptedOut;
        Stages.CopyTo(moments[(int)LeadMoment.Stages..]);
    }
}

/// <summary>The outcomes that a row tells; see <see cref="LeadOutcomes"/>.</summary>
public sealed record LeadRowOutcomes
{
    public Moment Accepted { get; init; }

    public Moment Rejected { get; init; }

    public Moment Disqualified { get; init; }

    public Moment Replied { get; init; }

    public Moment OptedOut { get; init; }

    public string Reason { get; init; } = "";
}
