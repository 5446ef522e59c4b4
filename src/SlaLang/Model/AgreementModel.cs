using System.Collections.Immutable;
using NodaTime;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>Everything that an agreement and its includes declare, with names resolved and figures exact.</summary>
public sealed record AgreementModel(string Title, Location Location)
{
    public string Version { get; init; } = "";

    /// <summary>The two teams, in the order of `between`.</summary>
    public ImmutableArray<TeamSymbol> Parties { get; init; } = [];

    public required Declared<DateRange> Term { get; init; }

    public required Currency Currency { get; init; }

    public required CalendarSymbol Calendar { get; init; }

    /// <summary>False when no calendar is declared and <c>Calendar</c> is the documented default (Monday to Friday, UTC).</summary>
    public bool HasCalendar { get; init; }

    /// <summary>Round up at every stage, or only after the last division.</summary>
    public bool RoundsAtEveryStage { get; init; } = true;

    /// <summary>False when the rounding is the default.</summary>
    public bool HasRounding { get; init; }

    public string Locale { get; init; } = "en-US";

    public Recurrence? Review { get; init; }

    public ImmutableArray<Meeting> Meetings { get; init; } = [];

    /// <summary>1 to 12.</summary>
    public int FiscalYearStart { get; init; } = 1;

    public Prose? Goal { get; init; }

    public bool OneLeadPerEmail { get; init; }

    public ImmutableArray<TeamSymbol> Teams { get; init; } = [];

    /// <summary>From the first of the funnel to the last.</summary>
    public ImmutableArray<StageSymbol> Stages { get; init; } = [];

    public ImmutableArray<LeadTypeSymbol> LeadTypes { get; init; } = [];

    public ImmutableArray<RatesSymbol> Rates { get; init; } = [];

    public ImmutableArray<StreamSymbol> Streams { get; init; } = [];

    public ImmutableArray<FollowupSymbol> Followups { get; init; } = [];

    public ImmutableArray<ObligationSymbol> Obligations { get; init; } = [];

    public ImmutableArray<MetricSymbol> Metrics { get; init; } = [];

    public ImmutableArray<Clause> Clauses { get; init; } = [];

    public ImmutableArray<FactSource> Sources { get; init; } = [];

    public ImmutableArray<Excuse> Excuses { get; init; } = [];

    public ImmutableArray<AgreementTest> Tests { get; init; } = [];

    public ImmutableArray<Scenario> Scenarios { get; init; } = [];
}

public sealed record Meeting(string Title, TimeAmount Length, Recurrence Every, Location Location);
