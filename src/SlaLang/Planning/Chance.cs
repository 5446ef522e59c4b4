using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>A probability, between two bounds that are equal (within 10^-9) where it could be worked out without rounding deal values.</summary>
public readonly record struct Chance(double Least, double Most);

/// <summary>Leads that each become a deal of one value with one chance.</summary>
public sealed record LeadGroup(int Leads, Rate EndToEnd, Money DealValue);
