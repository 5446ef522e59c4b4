using System.Collections.Immutable;
using Fractions;
using SlaLang.Formatting;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>Parts of terms in the words of the agreement's file.</summary>
internal static class TermTexts
{
    /// <summary>`every month`, `every 2 weeks`.</summary>
    public static string Every(Recurrence every)
    {
        var unit = Figures.UnitOf(every.Unit, every.Count == 1);
        return every.Count == 1 ? $"every {unit}" : $"every {Figures.Of(new Fraction(every.Count))} {unit}";
    }

    /// <summary>`MQL from website`.</summary>
    public static string Scope(StageSymbol stage, ImmutableArray<LeadTypeSymbol> leads) => stage.Name + From(leads);

    public static string From(ImmutableArray<LeadTypeSymbol> leads) => leads.IsEmpty ? "" : $" from {Names(leads)}";

    public static string Names(IEnumerable<Symbol> symbols) => string.Join(", ", symbols.Select(symbol => symbol.Name));

    public static string Words(ImmutableArray<string> words, string none) => words.IsEmpty ? none : string.Join(", ", words);

    public static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"\"{text}\""));

    public static string Clock(Clock clock) => clock.Start switch
    {
        ClockStart.Created => "when created",
        ClockStart.Assigned => "when assigned",
        _ => $"when it becomes {clock.Stage?.Name}",
    };

    /// <summary>What a line says after its first words, as it is written.</summary>
    public static string After(Location line, string words)
    {
        var text = WrittenText.Of(line);
        return text.StartsWith(words, StringComparison.Ordinal) ? text[words.Length..].Trim() : text;
    }
}
