namespace SlaLang.Runner.Data;

/// <summary>How many rows may be rejected before a run fails, and whether names of leads are read at all.</summary>
internal sealed record FactLoadOptions(int MostRejected = 0, bool ReadsNames = false);
