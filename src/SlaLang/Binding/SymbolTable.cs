using SlaLang.Diagnostics;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Binding;

/// <summary>The declared things of one kind by name. An unknown name is reported where it is first used, once.</summary>
internal sealed class SymbolTable<T>(string kind, DiagnosticBag diagnostics, ForgivenNames forgiven, DeclaredKinds kinds)
    where T : class
{
    private readonly Dictionary<string, (T Symbol, Location Location)> symbols = [];
    private readonly HashSet<string> reported = [];

    public IEnumerable<T> All => symbols.Values.Select(entry => entry.Symbol);

    public IReadOnlyCollection<string> Names => symbols.Keys;

    public int Count => symbols.Count;

    /// <summary>False, with a message, when the name is taken.</summary>
    public bool Declare(NameSyntax name, T symbol)
    {
        if (symbols.TryGetValue(name.Text, out var first))
        {
            diagnostics.Add(BindingDiagnostics.Duplicate(name.Location, kind, name.Text, first.Location));
            return false;
        }

        symbols.Add(name.Text, (symbol, name.Location));
        return true;
    }

    public T? TryFind(string name) => symbols.TryGetValue(name, out var entry) ? entry.Symbol : null;

    public Location? LocationOf(string name) => symbols.TryGetValue(name, out var entry) ? entry.Location : null;

    /// <summary>The named thing, or null when there is none; that is said unless a broken declaration has that name.</summary>
    public T? Find(NameSyntax name)
    {
        var found = TryFind(name.Text);
        if (found is null && !forgiven.Forgives(name.Text) && reported.Add(name.Text))
        {
            diagnostics.Add(kinds.OtherThan(kind, name.Text) is { } other
                ? TypeDiagnostics.OtherKindOfName(name.Location, name.Text, (other, DeclaredKinds.Noun(kind)), Names)
                : BindingDiagnostics.Unknown(name.Location, kind, name.Text, Names));
        }

        return found;
    }
}

/// <summary>Names whose declarations could not be read, and whether a whole file is missing; nobody calls these unknown.</summary>
internal sealed class ForgivenNames
{
    private readonly HashSet<string> names = [];

    /// <summary>True when an include is missing, so that any name may come from there.</summary>
    public bool ForgivesAll { get; set; }

    public void Add(string name) => names.Add(name);

    public bool Forgives(string name) => ForgivesAll || names.Contains(name);
}
