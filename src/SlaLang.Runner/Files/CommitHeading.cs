using NodaTime;

namespace SlaLang.Runner.Files;

/// <summary>A commit as lists of commits show it.</summary>
/// <param name="Hash">All of its digits.</param>
/// <param name="ShortHash">As many as the repository needs.</param>
/// <param name="Date">The day on which it was written, by its author's clock; null where it has none that a calendar has.</param>
/// <param name="Subject">The first line of its message.</param>
internal sealed record CommitHeading(string Hash, string ShortHash, LocalDate? Date, string Subject);
