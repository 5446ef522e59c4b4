using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Comparing;

/// <summary>One difference in meaning: what it is about, and how it stood and stands; a side without it is null.</summary>
/// <param name="Kind">Which of the named kinds it is.</param>
/// <param name="Subject">The declaration, such as `rates website from 2026-04-01`.</param>
/// <param name="Name">What of it, such as `Opportunity -> Customer`; empty for the declaration itself.</param>
/// <param name="Before">The earlier side.</param>
/// <param name="After">The later side.</param>
public sealed record Change(ChangeKind Kind, string Subject, string Name, ChangeSide? Before, ChangeSide? After)
{
    /// <summary>One for each party, in the order of `between`.</summary>
    public ImmutableArray<TeamBearing> Bearings { get; init; } = [];

    /// <summary>The part of the demand that it feeds; null for none.</summary>
    public DemandInput? Input { get; init; }
}

/// <summary>What one side says, on one line in canonical words, and where.</summary>
public sealed record ChangeSide(string Text, Location Location);

/// <summary>What demand a line feeds: of a stream and a lead type; null stands for all of them.</summary>
public sealed record DemandInput(string? Stream, string? Lead)
{
    public bool Feeds(string stream, string lead) => (Stream ?? stream) == stream && (Lead ?? lead) == lead;
}
