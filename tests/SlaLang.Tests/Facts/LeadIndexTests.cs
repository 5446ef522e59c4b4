using System.Globalization;
using CsCheck;
using SlaLang.Facts;

namespace SlaLang.Tests.Facts;

/// <summary>Several ids at once have the places that each of them has.</summary>
public sealed class LeadIndexTests
{
    [Fact]
    public void Ids_are_found_where_they_were_added() => Gen.Select(Gen.Int[1, 3_000], Gen.Int[0, 1_000_000], Gen.Bool).Sample(
        (count, first, isReserved) =>
        {
            var index = new LeadIndex();
            index.Reserve(isReserved ? count : 0);
            for (var place = 0; place < count; place++)
            {
                Assert.Equal(place, index.FindOrAdd(KeyOf(first + place), place));
            }

            LeadKey[] asked = [.. Enumerable.Range(first - 50, count + 100).Select(KeyOf)];
            var found = new int[asked.Length];
            index.Find(asked, found);
            Assert.Equal(asked.Select(key => index.Find(key)), found);
            Assert.Equal(Enumerable.Range(0, count), found[50..^50]);
            Assert.All((int[])[.. found[..50], .. found[^50..]], place => Assert.Equal(-1, place));
        },
        iter: 100);

    /// <summary>One of a hundred is too long to be two numbers.</summary>
    private static LeadKey KeyOf(int number) =>
        LeadKey.Of(number % 100 == 0 ? string.Create(CultureInfo.InvariantCulture, $"a-lead-with-a-long-id-{number}") : string.Create(CultureInfo.InvariantCulture, $"L-{number}"));
}
