using System.Collections.Immutable;
using SlaLang.Signing;

namespace SlaLang.Rendering;

/// <summary>What the signing block of a document shows: the signatures that are on file, and where a service for electronic signing puts its own.</summary>
/// <param name="Standings">How the signatories stand; empty where no signature is on file.</param>
/// <param name="Service">The service that the document is sent through; null for none.</param>
public sealed record SigningBlock(ImmutableArray<SignatoryStanding> Standings, SigningService? Service)
{
    public static SigningBlock Blank { get; } = new([], null);
}
