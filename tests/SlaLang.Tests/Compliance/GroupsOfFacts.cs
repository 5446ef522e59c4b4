using SlaLang.Facts;

namespace SlaLang.Tests.Compliance;

/// <summary>Facts that were put together by lead.</summary>
internal static class GroupsOfFacts
{
    /// <param name="groups">The facts of each lead, in the order of time.</param>
    public static GroupedFacts<T> Of<T>(IEnumerable<T[]> groups)
    {
        T[][] parts = [.. groups];
        return new GroupedFacts<T>(parts, [.. parts.Select((part, index) => new FactRange(index, 0, part.Length))]);
    }
}
