namespace SlaLang.Comparing;

/// <summary>What a change does to one of the two teams.</summary>
public sealed record TeamBearing(string Team, string Title, Bearing Bearing);
