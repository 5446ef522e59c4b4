using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>An agreement as if it had been in force over another term as well, so that its terms can be tried on what happened then.</summary>
internal static class BackDating
{
    /// <summary>Rates that are in force on the first day are in force on the earlier one too, in the same order.</summary>
    public static AgreementModel Of(AgreementModel model, DateRange other)
    {
        var own = model.Term.Value;
        var term = new DateRange(LocalDate.Min(own.From, other.From), LocalDate.Max(own.To, other.To));
        var earlier = Period.DaysBetween(term.From, own.From);
        return term == own ? model : model with
        {
            Term = model.Term with { Value = term },
            Rates = [.. model.Rates.Select(block => block.From is { } from && from <= own.From ? block with { From = from.PlusDays(-earlier) } : block)],
        };
    }
}
