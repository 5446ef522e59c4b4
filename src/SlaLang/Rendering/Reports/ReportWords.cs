using System.Text;
using SlaLang.Compliance;

namespace SlaLang.Rendering.Reports;

/// <summary>The words by which a template tells verdicts and causes apart: `at_risk`, `no_start_column`.</summary>
internal static class ReportWords
{
    public static string Of(Verdict verdict) => Snake(verdict.ToString());

    public static string Of(ItemCause cause) => Snake(cause.ToString());

    private static string Snake(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            word.Append(char.IsAsciiLetterUpper(letter) && word.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
