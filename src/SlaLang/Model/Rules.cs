using System.Collections.Immutable;
using NodaTime;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>A formula with a name. <c>IsLet</c> is a step on the way to others, which no report shows.</summary>
public sealed record MetricSymbol(string Name, string Title, Expression Expression, bool IsLet, Location Location) : Symbol(Name, Title, Location);

public sealed record Clause(string Title, Prose Text, Location Location);

/// <summary>Leads by id, or a window of clock starts, taken out of an obligation's score.</summary>
public sealed record Excuse(ImmutableArray<string> Leads, LocalDateTime? From, LocalDateTime? To, ObligationSymbol Obligation, string Reason, string Approver, Location Location);

/// <summary>How a CRM's export is read.</summary>
public sealed record FactSource(string Kind, string Path, Location Location)
{
    public DateTimeZone? Zone { get; init; }

    public string? DatePattern { get; init; }

    public bool DecimalComma { get; init; }

    public string? Delimiter { get; init; }

    public ImmutableArray<SourceColumn> Columns { get; init; } = [];
}

/// <summary>A column of an export; a custom field has a type, any other is one that the language knows.</summary>
public sealed record SourceColumn(string Name, string Column, ValueType? CustomType, ImmutableArray<ValueMapping> Values, Location Location);

public sealed record ValueMapping(ImmutableArray<string> From, string To);

public sealed record AgreementTest(string Title, ImmutableArray<GivenFact> Given, LocalDateTime? AsOf, ImmutableArray<Expression> Expectations, Location Location);

public sealed record GivenFact(string Kind, string? Id, ImmutableArray<GivenField> Fields, Location Location);

public sealed record GivenField(string Name, Expression Value, Location Location);

/// <summary>What if: rates that beat those agreed, and streams as they would be.</summary>
public sealed record Scenario(string Title, ImmutableArray<RatesSymbol> Rates, ImmutableArray<StreamSymbol> Streams, Location Location)
{
    public ImmutableArray<SupposedLine> Lines { get; init; } = [];
}

/// <summary>A line of a scenario and the block that it stands in, such as `website from 2026-04-01`.</summary>
public sealed record SupposedLine(string Block, Location Location)
{
    public override string ToString() => $"{Block}: {string.Join(' ', Location.Text.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries))}";
}
