namespace SlaLang.Runner.Data;

/// <summary>A file that cannot be read any further, and why as a sentence.</summary>
internal sealed class ExportProblemException(string message) : Exception(message);
