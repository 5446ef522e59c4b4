using System.Globalization;
using SlaLang.Planning;

namespace SlaLang.Runner.Output;

/// <summary>Probabilities with one decimal of a per cent, which is far inside of their error; neither certain nor impossible by rounding.</summary>
internal static class ChanceText
{
    private const int JsonDecimals = 6;

    public static string Of(Chance chance)
    {
        var (least, most) = (Percent(chance.Least), Percent(chance.Most));
        return least == most ? least : $"{least} to {most}";
    }

    public static decimal Rounded(double chance) => Math.Round((decimal)chance, JsonDecimals, MidpointRounding.AwayFromZero);

    private static string Percent(double chance)
    {
        var tenths = (int)Math.Floor((chance * 1000) + 0.5);
        return tenths >= 1000 ? ">99.9%" : tenths <= 0 ? "<0.1%" : string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}%");
    }
}
