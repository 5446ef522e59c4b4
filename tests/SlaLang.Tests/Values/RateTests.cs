using Fractions;
using SlaLang.Values;

namespace SlaLang.Tests.Values;

public sealed class RateTests
{
    [Fact]
    public void A_rate_says_itself_as_people_write_it() => Assert.Equal("62.5%", new Rate(new Fraction(5, 8)).ToString());
}
