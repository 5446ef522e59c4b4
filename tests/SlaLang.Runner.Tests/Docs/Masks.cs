using System.Text.RegularExpressions;

namespace SlaLang.Runner.Tests.Docs;

/// <summary>
/// Stand-ins for what is another in every run: keys and signatures are shown by their beginning and a number, in the order in which they come up. Where a page
/// writes a file with a stand-in, the file gets what it stands for.
/// </summary>
internal sealed partial class Masks
{
    private const int ShownDigits = 8;

    private readonly List<string> masked = [];

    public string Apply(string text) => Random().Replace(text, match => MaskOf(match.Value));

    public string Undo(string text) => masked.Select(MaskOf).Zip(masked).Aggregate(text, (result, pair) => result.Replace(pair.First, pair.Second, StringComparison.Ordinal));

    private string MaskOf(string random)
    {
        if (!masked.Contains(random))
        {
            masked.Add(random);
        }

        return $"{random[..ShownDigits]}…{masked.IndexOf(random) + 1}";
    }

    /// <summary>A public key of the kind ed25519, and a signature, both in Base64.</summary>
    [GeneratedRegex("AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/=]+|U1NIU0lH[A-Za-z0-9+/=]+")]
    private static partial Regex Random();
}
