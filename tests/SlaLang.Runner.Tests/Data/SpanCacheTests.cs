using System.Text;
using CsCheck;
using SlaLang.Runner.Data;

namespace SlaLang.Runner.Tests.Data;

public sealed class SpanCacheTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab01 é€"], 0, 12];

    [Fact]
    public void What_is_remembered_of_a_text_is_what_was_kept_of_it() => Text.Array[1, 200].Sample(texts =>
    {
        var (cache, kept) = (new SpanCache<int>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (place, text) in texts.Index())
        {
            if (cache.TryGet(Encoding.UTF8.GetBytes(text), out var known))
            {
                Assert.Equal(kept[text], known);
                continue;
            }

            cache.Keep(Encoding.UTF8.GetBytes(text), place);
            kept[text] = place;
            Assert.True(cache.TryGet(Encoding.UTF8.GetBytes(text), out var again) && again == place, text);
        }
    });
}
