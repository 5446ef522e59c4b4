using SlaLang.Planning;

namespace SlaLang.Runner.Output;

/// <summary>A forecast, where it came from, and what is supposed.</summary>
internal sealed record ShownForecast(string Path, string Digest, Forecast Forecast)
{
    /// <summary>As of when the exports were read, as it was written; null for leads from the command line.</summary>
    public string? AsOf { get; init; }

    public Supposition? Supposition { get; init; }
}
