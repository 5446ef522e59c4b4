using CsCheck;
using SlaLang.Facts;

namespace SlaLang.Tests.Facts;

/// <summary>Facts of leads are put together in two ways; which one is taken is not seen.</summary>
public sealed class FactGroupsTests
{
    private const int Leads = 9;

    private static readonly Gen<(int Lead, int Fact)[]> Read = Gen.Select(Gen.Int[0, Leads - 1], Gen.Int[0, 6]).Array[0, 60];

    [Fact]
    public void Each_lead_has_its_facts_once_and_in_order() => Gen.Select(Read, Gen.Int[1, 7]).Sample((facts, size) =>
        Told(facts, size).SequenceEqual(Enumerable.Range(0, Leads).Select(lead => string.Join(' ', facts.Where(fact => fact.Lead == lead).Select(fact => fact.Fact).Distinct().OrderDescending()))));

    [Fact]
    public void Facts_that_stand_by_lead_come_to_the_same_wherever_they_are_cut() => Gen.Select(Read, Gen.Int[1, 7]).Sample((facts, size) =>
        Told([.. facts.OrderBy(fact => fact.Lead)], size).SequenceEqual(Told(facts, 60)));

    [Fact]
    public void What_was_left_out_is_counted() => Gen.Select(Read, Gen.Int[1, 7], Gen.Bool).Sample((facts, size, areSorted) =>
        Grouped(areSorted ? [.. facts.OrderBy(fact => fact.Lead)] : facts, size).Repeated == facts.Length - facts.Distinct().Count());

    private static IEnumerable<string> Told((int Lead, int Fact)[] facts, int size)
    {
        var groups = Grouped(facts, size).Groups;
        return Enumerable.Range(0, Leads).Select(lead => string.Join(' ', groups.Of(lead).ToArray()));
    }

    /// <summary>The facts in lists of so many, as if each had been read from a block of its own; now and then there is none in a block.</summary>
    private static (GroupedFacts<int> Groups, int Repeated) Grouped((int Lead, int Fact)[] facts, int size)
    {
        var lists = new List<FactList<int>> { new() };
        foreach (var part in facts.Chunk(size))
        {
            var list = new FactList<int>();
            foreach (var (lead, fact) in part)
            {
                list.Add(lead, fact);
            }

            lists.AddRange([list, new FactList<int>()]);
        }

        return FactGroups<int, Falling>.Of(lists, Leads, default);
    }

    /// <summary>The greatest first.</summary>
    private readonly struct Falling : IFactOrder<int>
    {
        public int Compare(in int one, in int other) => other.CompareTo(one);

        public bool AreSame(in int one, in int other) => one == other;
    }
}
