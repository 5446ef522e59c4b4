using System.Collections.Concurrent;
using System.Collections.Frozen;
using SlaLang.Diagnostics;
using SlaLang.Model;

namespace SlaLang.Runner.Data;

/// <summary>What the values of columns can mean: the names that may stand in a cell or behind `is`, and the maps of `source` blocks.</summary>
internal sealed class Meanings(AgreementModel model)
{
    private readonly ConcurrentBag<Diagnostic> diagnostics = [];

    /// <summary>What is wrong with maps, each message once.</summary>
    public IEnumerable<Diagnostic> Diagnostics => diagnostics.DistinctBy(diagnostic => (diagnostic.Location, diagnostic.Message)).OrderBy(diagnostic => diagnostic.Location.Span.Start);

    public FrozenDictionary<string, LeadTypeSymbol> LeadTypes(FieldColumn column) => Of(column, Named(model.LeadTypes));

    public FrozenDictionary<string, StreamSymbol> Streams(FieldColumn column) => Of(column, Named(model.Streams));

    public FrozenDictionary<string, bool> Inbound(FieldColumn column) => Of(column, new Dictionary<string, bool> { ["inbound"] = true, ["outbound"] = false });

    public FrozenDictionary<string, bool> YesNo(FieldColumn column) =>
        Of(column, new Dictionary<string, bool> { ["yes"] = true, ["no"] = false, ["true"] = true, ["false"] = false, ["1"] = true, ["0"] = false, ["y"] = true, ["n"] = false });

    /// <summary>True for won, false for lost, null for open.</summary>
    public FrozenDictionary<string, Ending> Won(FieldColumn column) => Of(column, new Dictionary<string, Ending>
    {
        ["yes"] = Ending.Won,
        ["no"] = Ending.Lost,
        ["true"] = Ending.Won,
        ["false"] = Ending.Lost,
        ["1"] = Ending.Won,
        ["0"] = Ending.Lost,
        ["won"] = Ending.Won,
        ["lost"] = Ending.Lost,
        ["open"] = Ending.Open,
    });

    /// <summary>Texts by the map alone; kinds of touch also in other capitals.</summary>
    public static FrozenDictionary<string, string> Texts(FieldColumn column)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in column.Field == "kind" ? TouchKinds.Names : [])
        {
            texts[kind] = kind;
        }

        foreach (var mapping in column.Source?.Values ?? [])
        {
            foreach (var from in mapping.From)
            {
                texts[from.Trim()] = mapping.To;
            }
        }

        return texts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static Dictionary<string, T> Named<T>(IEnumerable<T> symbols)
        where T : Symbol
    {
        var names = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        var all = symbols.ToList();
        all.ForEach(symbol => names.TryAdd(symbol.Name, symbol));
        all.ForEach(symbol => names.TryAdd(symbol.Title, symbol));
        return names;
    }

    private FrozenDictionary<string, T> Of<T>(FieldColumn column, Dictionary<string, T> names)
    {
        var meanings = new Dictionary<string, T>(names, StringComparer.OrdinalIgnoreCase);
        foreach (var mapping in column.Source?.Values ?? [])
        {
            if (!names.TryGetValue(mapping.To, out var meaning))
            {
                diagnostics.Add(FactDiagnostics.UnknownMeaning((column.Source?.Location).GetValueOrDefault(), mapping.To, column.Field, Suggestions.DidYouMean(mapping.To, names.Keys, "it can be one of")));
                continue;
            }

            foreach (var from in mapping.From)
            {
                meanings[from.Trim()] = meaning;
            }
        }

        return meanings.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>How a deal stands.</summary>
internal enum Ending
{
    Open,
    Won,
    Lost,
}
