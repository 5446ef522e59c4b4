using System.Globalization;
using SlaLang.Diagnostics;
using SlaLang.Model;

namespace SlaLang.Evaluation;

/// <summary>Something to be explained from the CRM's exports: `speed(2026-03)` or `lead(L-104)`.</summary>
public abstract record FactsQuery
{
    private const string LeadWord = "lead";

    /// <summary>Null for a formula. A function keeps its meaning where an obligation has the same name.</summary>
    public static FactsQuery? Read(AgreementModel model, string written)
    {
        var (name, inside) = Parts(written.Trim());
        if (name == LeadWord && inside is not null)
        {
            return new LeadQuery(Unquoted(inside));
        }

        var isFormula = inside is not null && Functions.Find(name) is not null;
        return !isFormula && model.Obligations.FirstOrDefault(obligation => obligation.Name == name) is { } found ? Verdict(found, inside ?? "") : null;
    }

    /// <summary>The obligation that a misspelt name may mean; null for a formula, and where none is close.</summary>
    public static string? Nearest(AgreementModel model, string written)
    {
        var (name, inside) = Parts(written.Trim());
        return Functions.Find(name) is not null || (inside is null && !name.All(letter => char.IsLetterOrDigit(letter) || letter == '_')) || model.Metrics.Any(metric => metric.Name == name)
            ? null
            : Suggestions.Closest(name, model.Obligations.Select(obligation => obligation.Name).Append(LeadWord));
    }

    /// <summary>What stands before the parenthesis and inside of it; ids may hold parentheses themselves.</summary>
    private static (string Name, string? Inside) Parts(string written)
    {
        var open = written.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && written[^1] == ')' ? (written[..open].TrimEnd(), written[(open + 1)..^1].Trim()) : (written, null);
    }

    /// <summary>`2026-03`, `2` for the second duty, or both.</summary>
    private static VerdictQuery Verdict(ObligationSymbol obligation, string inside)
    {
        var words = inside.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var numbers = words.Select(word => NumberOf(word)).ToArray();
        var duty = numbers.FirstOrDefault(number => number is not null);
        var periods = words.Where((_, index) => numbers[index] is null).ToArray();
        return new VerdictQuery(obligation, periods.Length > 0 ? string.Join(", ", periods) : null, duty);
    }

    /// <summary>The number of a duty has one or two digits, the number of a year four.</summary>
    private static int? NumberOf(string word) =>
        word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Unquoted(string id) => id.Length >= 2 && id[0] == '"' && id[^1] == '"' ? id[1..^1] : id;
}

/// <summary>The story of a lead, by its id.</summary>
public sealed record LeadQuery(string Id) : FactsQuery;

/// <summary>An obligation in a period (null for the latest that has begun), and one of its duties, from 1 (null for all).</summary>
public sealed record VerdictQuery(ObligationSymbol Obligation, string? Period, int? Duty) : FactsQuery;
