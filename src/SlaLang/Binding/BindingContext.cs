using System.Collections.Immutable;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>What the binders of one agreement share: the messages, the readers of figures and dates, and the names declared so far.</summary>
internal sealed class BindingContext
{
    private readonly DeclaredKinds kinds;

    public BindingContext(DiagnosticBag diagnostics, ImmutableArray<DeclarationSyntax> declarations)
    {
        Diagnostics = diagnostics;
        Declarations = declarations;
        Quantities = new QuantityBinder(diagnostics);
        Dates = new DateBinder(diagnostics);
        Expressions = new ExpressionBinder(this, new DeclaredNames(declarations, diagnostics));
        kinds = new DeclaredKinds(declarations);
        Teams = Table<TeamSymbol>("team");
        Calendars = Table<CalendarSymbol>("calendar");
        Stages = Table<StageSymbol>("stage");
        Leads = Table<LeadTypeSymbol>("lead");
        Streams = Table<StreamSymbol>("stream");
        Followups = Table<FollowupSymbol>("followup");
        Obligations = Table<ObligationSymbol>("obligation");
    }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>All declarations of the agreement and its includes.</summary>
    public ImmutableArray<DeclarationSyntax> Declarations { get; }

    public QuantityBinder Quantities { get; }

    public DateBinder Dates { get; }

    public ForgivenNames Forgiven { get; } = new();

    /// <summary>Lead types of which a line of rates is wrong, so that nothing is called missing there.</summary>
    public HashSet<string> UnsureRates { get; } = [];

    public SymbolTable<TeamSymbol> Teams { get; }

    public SymbolTable<CalendarSymbol> Calendars { get; }

    public SymbolTable<StageSymbol> Stages { get; }

    public SymbolTable<LeadTypeSymbol> Leads { get; }

    public SymbolTable<StreamSymbol> Streams { get; }

    public SymbolTable<FollowupSymbol> Followups { get; }

    public SymbolTable<ObligationSymbol> Obligations { get; }

    /// <summary>Reads formulas, and texts with formulas in them.</summary>
    public ExpressionBinder Expressions { get; }

    /// <summary>The agreement's term, once it is known.</summary>
    public Declared<DateRange>? Term { get; set; }

    public void Say(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);

    /// <summary>Says when a line that may stand once is given again; true for its first time.</summary>
    public bool IsFirst(Dictionary<string, Location> given, string line, SyntaxNode node)
    {
        if (given.TryAdd(line, node.Location))
        {
            return true;
        }

        Say(BindingDiagnostics.SecondLine(node.Location, line, given[line]));
        return false;
    }

    /// <summary>The pair of neighbouring stages, or null after saying why it is none.</summary>
    public (StageSymbol From, StageSymbol To)? Pair(PairSyntax syntax, string? insteadOfSkipping = null)
    {
        if (Stages.Find(syntax.From) is not { } from || Stages.Find(syntax.To) is not { } to)
        {
            return null;
        }

        if (to.Index == from.Index + 1)
        {
            return (from, to);
        }

        Say((to.Index - from.Index) switch
        {
            0 => BindingDiagnostics.SameStage(syntax.Location, from.Name),
            < 0 => BindingDiagnostics.ReversedStages(syntax.Location, from.Name, to.Name),
            _ => BindingDiagnostics.SkippedStage(syntax.Location, StageNames(from, to), insteadOfSkipping),
        });
        return null;
    }

    /// <summary>True when a `source` block says which columns these facts have.</summary>
    public bool HasSource(ValueKind facts) => Declarations.OfType<SourceSyntax>().Any(source => string.Equals(source.Kind.Text, facts.ToString(), StringComparison.OrdinalIgnoreCase));

    public string TermText => Term is { } term ? $"from {Figures.Of(term.Value.From)} to {Figures.Of(term.Value.To)}" : "";

    public bool IsInTerm(LocalDate date) => Term is not { } term || term.Value.Contains(date);

    private SymbolTable<T> Table<T>(string kind)
        where T : class => new(kind, Diagnostics, Forgiven, kinds);

    /// <summary>All stages from one to another, both included.</summary>
    private string[] StageNames(StageSymbol from, StageSymbol to) =>
        [.. Stages.All.Where(stage => stage.Index >= from.Index && stage.Index <= to.Index).OrderBy(stage => stage.Index).Select(stage => stage.Name)];
}
