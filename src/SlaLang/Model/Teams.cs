using System.Collections.Immutable;
using Fractions;
using SlaLang.Text;

namespace SlaLang.Model;

public sealed record TeamSymbol(string Name, string Title, Location Location) : Symbol(Name, Title, Location)
{
    public ImmutableArray<Signatory> Signatories { get; init; } = [];

    public Capacity? Capacity { get; init; }
}

public sealed record Signatory(string Person, string Position, Location Location);

/// <summary>What a team can take: people, leads for each of them in a month, touches by each of them on an open day.</summary>
public sealed record Capacity(Fraction Reps, Fraction? LeadsPerMonth, Fraction? TouchesPerDay, Location Location);
