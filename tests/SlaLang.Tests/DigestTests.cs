namespace SlaLang.Tests;

public sealed class DigestTests
{
    private static readonly string Original = Agreements.Compile(Agreements.Published).Digest;

    [Fact]
    public void A_digest_is_a_named_hash() => Assert.Matches("^sha256:[0-9a-f]{64}$", Original);

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\n", "\n\n")]
    [InlineData("  ", "\t")]
    [InlineData("34%", "34 %   # measured in Q4")]
    [InlineData("500_000", "500k")]
    [InlineData("->", "→")]
    [InlineData("  quota 500_000 USD per month\n", "  quota 500_000 USD per month; ")]
    public void Layout_and_comments_do_not_change_it(string part, string replacement) =>
        Assert.Equal(Original, Agreements.Compile(Agreements.Published.Replace(part, replacement, StringComparison.Ordinal)).Digest);

    [Fact]
    public void A_text_cannot_pose_as_further_declarations()
    {
        var two = Agreements.Published + "clause \"A\" \"x\"\nclause \"B\" \"y\"\n";
        var posing = Agreements.Published + "clause \"A\" \"x\\n;\\nclause\\n\\\"B\\n\\\"y\"\n";
        Assert.False(Agreements.Compile(posing).HasErrors);
        Assert.NotEqual(Agreements.Compile(two).Digest, Agreements.Compile(posing).Digest);
    }

    [Theory]
    [InlineData("34%", "35%")]
    [InlineData("\"VP\"", "\"Vp\"")]
    [InlineData("website 60%", "website 61%")]
    [InlineData("at every stage", "at the end")]
    [InlineData("2026-12-31", "2026-12-30")]
    public void What_an_agreement_says_changes_it(string part, string replacement) =>
        Assert.NotEqual(Original, Agreements.Compile(Agreements.Published.Replace(part, replacement, StringComparison.Ordinal)).Digest);
}
