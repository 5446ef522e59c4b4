using System.Collections.Immutable;

namespace SlaLang.Rendering.View;

/// <summary>Everything that a template can show: text that is ready to read, and the choices that sentences are made from.</summary>
public sealed record AgreementView(DocumentFacts Document)
{
    public ImmutableArray<PartyView> Parties { get; init; } = [];

    public required GoalView Goal { get; init; }

    public ImmutableArray<StageView> Stages { get; init; } = [];

    public ImmutableArray<LeadTypeView> LeadTypes { get; init; } = [];

    public ImmutableArray<StreamView> Streams { get; init; } = [];

    public ImmutableArray<RatesView> Rates { get; init; } = [];

    public ImmutableArray<CalculationView> Calculations { get; init; } = [];

    public required PlanView Plan { get; init; }

    public required ChartView Chart { get; init; }

    public ImmutableArray<TeamDutiesView> Duties { get; init; } = [];

    public ImmutableArray<FollowupView> Followups { get; init; } = [];

    public required CalendarView Calendar { get; init; }

    public required GovernanceView Governance { get; init; }

    public ImmutableArray<ClauseView> Clauses { get; init; } = [];

    public required ConventionsView Conventions { get; init; }

    public required MeasurementView Measurement { get; init; }
}

/// <summary>What the document is: the agreement's name, version and term, and the digest of the text that it was made from.</summary>
public sealed record DocumentFacts(string Title, string Version, string Language, string Locale, string Source)
{
    public required string TermFrom { get; init; }

    public required string TermTo { get; init; }

    public required string Currency { get; init; }

    public required string Digest { get; init; }

    /// <summary>The first 16 hexadecimal digits.</summary>
    public required string ShortDigest { get; init; }
}

/// <summary>A team, who signs for it, and what it can take.</summary>
public sealed record PartyView(string Team, ImmutableArray<SignatoryView> Signatories, CapacityView? Capacity);

/// <summary>Someone who signs; the tags are empty where the document goes through no service for electronic signing.</summary>
public sealed record SignatoryView(string Person, string Position)
{
    /// <summary>The digital signature that is on file; null where there is none.</summary>
    public DigitalSignatureView? Digital { get; init; }

    public string SignatureTag { get; init; } = "";

    public string DateTag { get; init; } = "";
}

/// <summary>A digital signature.</summary>
/// <param name="Stands">`signed`, `unchecked` (nobody looked whether it holds), `earlier` (of an earlier version) or `invalid`.</param>
/// <param name="Date">Empty where none is stated.</param>
/// <param name="Key">The key's fingerprint.</param>
public sealed record DigitalSignatureView(string Stands, string Date, string Key);

/// <summary>The last two are empty where they are not declared.</summary>
public sealed record CapacityView(string Reps, string LeadsPerMonth, string TouchesPerDay);

/// <summary>The shared goal in the authors' words (null when they wrote none), and in figures over the whole term.</summary>
public sealed record GoalView(ProseView? Text, ImmutableArray<GoalStreamView> Streams);

public sealed record GoalStreamView(string Stream, string Basis, string Quota, string Retained, string Target);

/// <summary>A text that people wrote in Markdown, with its figures put in.</summary>
/// <param name="Markdown">As written, the figures escaped; a figure that needs the CRM's facts stands as its formula.</param>
/// <param name="HasOpenFigures">True when such a formula occurs.</param>
public sealed record ProseView(string Markdown, bool HasOpenFigures)
{
    /// <summary>When figures in the text were measured; empty where none was.</summary>
    public string MeasuredAsOf { get; init; } = "";
}

/// <summary>A numbered clause.</summary>
public sealed record ClauseView(string Number, string Title, ProseView Text);

/// <summary>What the CRM's facts will show, and what does not count.</summary>
public sealed record MeasurementView(ImmutableArray<MetricView> Metrics, ImmutableArray<string> Tests, ImmutableArray<string> Scenarios, ImmutableArray<SourceView> Sources, ImmutableArray<ExcuseView> Excuses);

/// <summary>The formula is as written in the agreement.</summary>
public sealed record MetricView(string Title, string Formula, string Source);

public sealed record SourceView(string Kind, string Path);

/// <summary>Either leads are named, or a window of clock starts.</summary>
public sealed record ExcuseView(string Obligation, string Leads, string From, string To, string Reason, string Approver);
