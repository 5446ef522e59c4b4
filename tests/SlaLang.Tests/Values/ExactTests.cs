using System.Numerics;
using Fractions;
using SlaLang.Values;

namespace SlaLang.Tests.Values;

public sealed class ExactTests
{
    [Theory]
    [InlineData(7, 2, 4, 3)]
    [InlineData(-7, 2, -3, -4)]
    [InlineData(6, 2, 3, 3)]
    [InlineData(0, 5, 0, 0)]
    [InlineData(1, 3, 1, 0)]
    [InlineData(-1, 3, 0, -1)]
    public void Ceiling_and_floor_of_exact_figures(int numerator, int denominator, int ceiling, int floor)
    {
        var figure = new Fraction(numerator, denominator);
        Assert.Equal(new BigInteger(ceiling), Exact.Ceiling(figure));
        Assert.Equal(new BigInteger(floor), Exact.Floor(figure));
    }

    [Theory]
    [InlineData("2000", 2_000, 1)]
    [InlineData("2_000", 2_000, 1)]
    [InlineData("0.5", 1, 2)]
    [InlineData("500k", 500_000, 1)]
    [InlineData("1.5M", 1_500_000, 1)]
    [InlineData("33.3", 333, 10)]
    public void Figures_are_read_exactly(string written, int numerator, int denominator) => Assert.Equal(new Fraction(numerator, denominator), Exact.Read(written));

    [Theory]
    [InlineData(5_000, 39, 2, "128.21", false)]
    [InlineData(1, 2, 0, "1", false)]
    [InlineData(-1, 2, 0, "-1", false)]
    [InlineData(1, 4, 2, "0.25", true)]
    [InlineData(-1, 1_000, 2, "0.00", false)]
    [InlineData(5, 1, 2, "5.00", true)]
    public void Decimals_round_halves_away_from_zero(int numerator, int denominator, int decimals, string digits, bool isExact) =>
        Assert.Equal((digits, isExact), Exact.Decimals(new Fraction(numerator, denominator), decimals));

    [Theory]
    [InlineData(1_234_567, 1, "1,234,567")]
    [InlineData(-1_234, 1, "-1,234")]
    [InlineData(1, 3, "0.3333…")]
    [InlineData(1_000, 3, "333.3333…")]
    [InlineData(4_001, 4, "1,000.25")]
    public void Figures_are_grouped_and_say_when_digits_follow(int numerator, int denominator, string text) => Assert.Equal(text, Figures.Of(new Fraction(numerator, denominator)));

    [Fact]
    public void Money_has_the_decimals_of_its_currency()
    {
        Assert.Equal("128.21 USD", Figures.Of(new Money(new Fraction(5_000, 39), new Currency("USD", 2))));
        Assert.Equal("128 JPY", Figures.Of(new Money(new Fraction(5_000, 39), new Currency("JPY", 0))));
        Assert.Equal("500,000 USD", Figures.Of(new Money(new Fraction(500_000), new Currency("USD", 2))));
    }
}
