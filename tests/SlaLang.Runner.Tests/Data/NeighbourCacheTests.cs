using System.Globalization;
using System.Text;
using CsCheck;
using SlaLang.Runner.Data;

namespace SlaLang.Runner.Tests.Data;

public sealed class NeighbourCacheTests
{
    private const int Shortest = 16;
    private const int Longest = 48;

    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab,é"], 0, 60];

    [Fact]
    public void What_is_remembered_of_cells_is_what_was_kept_of_them() => Text.Array[1, 200].Sample(texts =>
    {
        var (cache, kept) = (NewCache(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (place, text) in texts.Index())
        {
            if (cache.TryGet(Of(text), out var known))
            {
                Assert.Equal(kept[text], known);
                continue;
            }

            cache.Keep(Of(text), place);
            kept[text] = place;
            Assert.True(Of(text).IsNone || (cache.TryGet(Of(text), out var again) && again == place), text);
        }
    });

    [Fact]
    public void Cells_that_differ_in_one_byte_are_told_apart() =>
        Gen.Select(Gen.Byte.Array[Shortest, Longest], Gen.Int[0, Longest], Gen.Byte[1, 255]).Sample((text, place, change) =>
        {
            var other = text.ToArray();
            other[place % text.Length] ^= change;
            return NeighbourText.Of(text).Is(NeighbourText.Of(text)) && !NeighbourText.Of(text).Is(NeighbourText.Of(other)) && !NeighbourText.Of(text).Is(NeighbourText.Of(text.AsSpan(1)));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(Shortest - 1)]
    [InlineData(Longest + 1)]
    public void Cells_that_are_too_short_or_too_long_are_not_kept(int length) => Assert.True(NeighbourText.Of(new byte[length]).IsNone);

    [Fact]
    public void With_more_combinations_than_room_it_begins_anew()
    {
        var cache = NewCache();
        for (var number = 0; number < 10_000; number++)
        {
            cache.Keep(Of(Row(number)), number);
            Assert.True(cache.TryGet(Of(Row(number)), out var known) && known == number);
        }

        var remembered = Enumerable.Range(0, 10_000).Where(number => cache.TryGet(Of(Row(number)), out _)).ToList();
        Assert.All(remembered, number => Assert.True(cache.TryGet(Of(Row(number)), out var known) && known == number));
        Assert.Contains(9_999, remembered);
        Assert.DoesNotContain(0, remembered);
    }

    private static string Row(int number) => string.Create(CultureInfo.InvariantCulture, $"call,outbound,Rep {number},no");

    private static NeighbourText Of(string text) => NeighbourText.Of(Encoding.UTF8.GetBytes(text));

    private static NeighbourCache<int> NewCache() => new([new FieldColumn("kind", 0, "kind", null), new FieldColumn("actor", 1, "actor", null)]);
}
