namespace SlaLang.Diagnostics;

/// <summary>How much a message matters: an error stops the plan, a warning doubts it, a note informs.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
