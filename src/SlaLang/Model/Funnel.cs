using System.Collections.Immutable;
using NodaTime;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>A step of the funnel; <c>Index</c> counts from 0 at the first.</summary>
public sealed record StageSymbol(string Name, string Title, int Index, Location Location) : Symbol(Name, Title, Location)
{
    public TeamSymbol? Owner { get; init; }

    public Prose? Means { get; init; }

    public ImmutableArray<string> RejectionReasons { get; init; } = [];
}

public sealed record LeadTypeSymbol(string Name, string Title, Location Location) : Symbol(Name, Title, Location)
{
    public Prose? Means { get; init; }
}

/// <summary>A block of rates for a lead type: for all streams or for one, always in force or from a date on.</summary>
public sealed record RatesSymbol(LeadTypeSymbol Lead, StreamSymbol? Stream, LocalDate? From, Location Location)
{
    public ImmutableArray<ConversionRate> Conversions { get; init; } = [];

    public Declared<Money>? DealValue { get; init; }

    public Declared<ImmutableArray<ClosePart>>? TimeToClose { get; init; }

    public Declared<DateRange>? Measured { get; init; }

    /// <summary>0 for a block of the agreement; a supposition's lines beat those of every lower number, whatever their stream and date.</summary>
    public int Precedence { get; init; }
}

public sealed record ConversionRate(StageSymbol From, StageSymbol To, Rate Rate, Location Location);

/// <summary>The share of deals that close so long after the lead was delivered.</summary>
public sealed record ClosePart(Rate Share, TimeAmount Time);
