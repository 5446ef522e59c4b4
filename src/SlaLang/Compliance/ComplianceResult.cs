using System.Collections.Immutable;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Planning;

namespace SlaLang.Compliance;

/// <summary>Whether both teams kept their promises, as of one instant. Obligations stand in the order of the files.</summary>
public sealed record ComplianceResult(DemandPlan Plan, FactSet Facts, ImmutableArray<ObligationVerdict> Obligations)
{
    public AgreementModel Model => Plan.Model;

    public Moment AsOf => Facts.AsOf;

    /// <summary>What formulas of promises were worked out by, with what it found out about the facts; null where nothing was.</summary>
    public IFormulas? Formulas { get; init; }

    public ObligationVerdict? Find(string name) => Obligations.FirstOrDefault(verdict => verdict.Obligation.Name == name);
}

/// <summary>An obligation: its duties, the worst of them by period, and what follows from breaches.</summary>
public sealed record ObligationVerdict(ObligationSymbol Obligation, ImmutableArray<DutyVerdict> Duties)
{
    /// <summary>In the order of time; where duties have periods of different length, each length has its own.</summary>
    public ImmutableArray<ObligationPeriod> Periods { get; init; } = [];

    public ImmutableArray<DueConsequence> Consequences { get; init; } = [];
}

/// <summary>The worst verdict of an obligation's duties in a period. <c>InARow</c> counts final breached periods, this one among them.</summary>
public sealed record ObligationPeriod(JudgedPeriod Period, Verdict Verdict, bool IsFinal, int InARow);

/// <summary>What a breach asks for: who is to be told, or who decides.</summary>
public sealed record DueConsequence(Consequence Consequence, JudgedPeriod Period, int InARow);

/// <summary>A duty in each of its periods that has begun, in the order of time, and every lead that it was judged by.</summary>
public sealed record DutyVerdict(ObligationSymbol Obligation, Duty Duty, ImmutableArray<PeriodVerdict> Periods)
{
    /// <summary>In the order of the periods' leads as they were read; sort before showing.</summary>
    public ImmutableArray<DutyItem> Items { get; init; } = [];

    /// <summary>For a duty with a clock: the terms by lead type.</summary>
    public ContactTerms? Terms { get; init; }

    /// <summary>Leads rejected without any touch (of a contact duty).</summary>
    public int RejectedUntouched { get; init; }

    /// <summary>How often leads changed hands while their clock ran.</summary>
    public int HandOvers { get; init; }

    /// <summary>Where a new owner restarts the clock: the leads as a whole, with the clock going on.</summary>
    public ImmutableArray<DutyItem> WholeLeads { get; init; } = [];
}
