using SlaLang.Text;

namespace SlaLang.Diagnostics;

/// <summary>A second place that a message points at, and what it has to do with it.</summary>
public sealed record Label(Location Location, string Message);
