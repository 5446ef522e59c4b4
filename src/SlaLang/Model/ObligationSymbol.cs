using System.Collections.Immutable;
using NodaTime;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>A promise of one or more duties, and what follows when it is broken.</summary>
public sealed record ObligationSymbol(string Name, string Title, Location Location) : Symbol(Name, Title, Location)
{
    public ImmutableArray<Duty> Duties { get; init; } = [];

    /// <summary>So many months in a row above 100 % of demand are a breach.</summary>
    public Declared<int>? OverDeliveryMonths { get; init; }

    public ImmutableArray<Consequence> Consequences { get; init; } = [];

    public bool UnansweredCountsAsAccepted { get; init; }

    public Clock? Clock { get; init; }

    public ImmutableArray<string> Kinds { get; init; } = [];

    public Prose? Means { get; init; }
}

public sealed record Consequence(int InARow, bool Escalates, string Whom, Location Location);

/// <summary>What one team must do, and the condition under which it must (null for always).</summary>
public abstract record Duty(TeamSymbol Team, Expression? Guard, Location Location);

public enum CountedAs
{
    Gross,
    Accepted,
    Net,
}

/// <summary>The demand of the plan, within a band: <c>Least</c> and <c>Most</c> are shares of it, both inside; null for no bound.</summary>
public sealed record DeliverDuty(TeamSymbol Team, Expression? Guard, StageSymbol Stage, ImmutableArray<LeadTypeSymbol> Leads, DeliverTerms Terms, Recurrence Every, Location Location) : Duty(Team, Guard, Location);

public sealed record DeliverTerms(bool ByValue, Rate? Least, Rate? Most, CountedAs Counts, bool EachType);

public sealed record ContactDuty(TeamSymbol Team, Expression? Guard, LeadScope Scope, TimeAmount Limit, bool OrRejection, Rate Share, Recurrence Every, Location Location) : Duty(Team, Guard, Location);

public sealed record FollowDuty(TeamSymbol Team, Expression? Guard, FollowupSymbol Followup, Rate Share, Recurrence Every, Location Location) : Duty(Team, Guard, Location);

public sealed record DecideDuty(TeamSymbol Team, Expression? Guard, LeadScope Scope, TimeAmount Limit, Rate Share, Recurrence Every, Location Location) : Duty(Team, Guard, Location);

public sealed record ConvertDuty(TeamSymbol Team, Expression? Guard, ConversionGoal Goal, Recurrence Every, Location Location) : Duty(Team, Guard, Location);

public sealed record ReachDuty(TeamSymbol Team, Expression? Guard, ConversionGoal Goal, LocalDate By, Location Location) : Duty(Team, Guard, Location);

/// <summary>A formula that must hold (no bound), or stay on one side of a bound.</summary>
public sealed record KeepDuty(TeamSymbol Team, Expression? Guard, Expression Expression, KeepBound? Bound, Recurrence Every, Location Location) : Duty(Team, Guard, Location);

public sealed record KeepBound(bool IsLeast, Value Value);

/// <summary>The leads of a stage, from some types or (empty) from all.</summary>
public sealed record LeadScope(StageSymbol Stage, ImmutableArray<LeadTypeSymbol> Leads);

public sealed record ConversionGoal(Rate Rate, StageSymbol From, StageSymbol To, ImmutableArray<LeadTypeSymbol> Leads, TimeAmount Window);
