using System.Text;

namespace SlaLang.Comparing;

/// <summary>The names of terms, as kinds of change begin.</summary>
public static class TermNames
{
    /// <summary>The name of the kind in small letters with hyphens: `clock-limit`.</summary>
    public static string Of(TermKind term)
    {
        var name = new StringBuilder();
        foreach (var letter in term.ToString())
        {
            _ = char.IsAsciiLetterUpper(letter) && name.Length > 0 ? name.Append('-') : name;
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }

    public static TermScale ScaleOf(TermKind term) => term switch
    {
        TermKind.RequiredShare or TermKind.LeastDelivery or TermKind.MostDelivery or TermKind.ConversionGoal or TermKind.KeptBound => TermScale.Figure,
        TermKind.OverDelivery or TermKind.Quota or TermKind.Retained or TermKind.Split or TermKind.CompanyShare or TermKind.Mix => TermScale.Figure,
        TermKind.Rate or TermKind.DealValue or TermKind.People or TermKind.LeadsPerPerson or TermKind.TouchesPerPerson => TermScale.Figure,
        TermKind.ClockLimit or TermKind.ConversionWindow or TermKind.FirstContact or TermKind.Milestone or TermKind.LeastSpacing or TermKind.MostSpacing => TermScale.Time,
        _ => TermScale.None,
    };
}
