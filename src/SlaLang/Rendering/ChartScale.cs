using System.Numerics;

namespace SlaLang.Rendering;

/// <summary>An axis from 0 to <c>Top</c> with a line at every <c>Step</c>.</summary>
internal readonly record struct ChartScale(BigInteger Step, BigInteger Top)
{
    private const int MostTicks = 6;

    /// <summary>The steps that reach the largest figure.</summary>
    public static ChartScale Of(BigInteger largest)
    {
        var step = StepFor(largest);
        return new ChartScale(step, BigInteger.Max(step, (largest + step - 1) / step * step));
    }

    public IEnumerable<BigInteger> Ticks()
    {
        for (var tick = BigInteger.Zero; tick <= Top; tick += Step)
        {
            yield return tick;
        }
    }

    /// <summary>1, 2 or 5 times a power of ten, so that no more than six steps reach the largest figure.</summary>
    private static BigInteger StepFor(BigInteger largest)
    {
        var power = BigInteger.One;
        while (power * 5 * (MostTicks - 1) < largest)
        {
            power *= 10;
        }

        return new[] { power, power * 2 }.Where(step => step * (MostTicks - 1) >= largest).Append(power * 5).First();
    }
}
