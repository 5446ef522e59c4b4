using System.Collections.Immutable;
using System.Diagnostics;
using Fractions;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Evaluation.Rows;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Evaluation;

/// <summary>The functions over the CRM's facts: counts, shares, sums and the like, `actual` and `met`.</summary>
internal sealed class FactFunctions(FactWorld world, DemandPlan plan, JudgedPeriod? period)
{
    /// <summary>The value of a formula that looks at no single row.</summary>
    public required Func<Expression, Value> Constant { get; init; }

    public Func<ObligationSymbol, ObligationVerdict>? VerdictOf { get; init; }

    public Func<ObligationSymbol, string, Derivation?>? Told { get; init; }

    public int ListedRows { get; init; }

    public Derived Call(CallExpression call) => call.Function.Name switch
    {
        "count" => Rows(Collection(call), call),
        "share" => Share(call),
        "actual" => Actual(call),
        "met" => new MetFunction(world, plan, period) { VerdictOf = VerdictOf, Told = Told }.Of(call),
        _ => Aggregate(call),
    };

    /// <summary>How many leads, touches or deals are chosen, and which.</summary>
    public Derived Rows(Expression collection) => Rows(collection, collection);

    private static Expression Collection(CallExpression call) => call.Find("collection")?.Value ?? throw new UnreachableException(call.Function.Name);

    private Derived Rows(Expression collection, Expression asked)
    {
        var chosen = Scan(collection, null, "count");
        var noun = FactFields.TableOf(chosen.Rows);
        if (!chosen.HasTable)
        {
            return Unknown(asked, chosen);
        }

        var value = new CountValue(new Fraction(chosen.Tally.Chosen), noun);
        return new Derived(value, Explained(asked, chosen, Figures.Of(value), ""))
        {
            Bounds = chosen.Tally.Doubtful == 0 ? null : new FormulaBounds(value, CountValue.Of(chosen.Tally.Chosen + chosen.Tally.Doubtful, noun), chosen.Reason),
        };
    }

    private Derived Share(CallExpression call)
    {
        var chosen = Scan(Collection(call), null, "share");
        var tally = chosen.Tally;
        var (decided, open) = (tally.Chosen + tally.Left, tally.Doubtful + tally.MaybeLeft);
        if (!chosen.HasTable || (decided == 0 && open > 0))
        {
            return Unknown(call, chosen);
        }

        if (decided == 0)
        {
            var nothing = new UndeterminedValue($"there are no {FactFields.TableOf(chosen.Rows)} to take a share of", IsNoData: true);
            return new Derived(nothing, Explained(call, chosen, Figures.Of(nothing), ""));
        }

        var value = RateOf(tally.Chosen, decided);
        var formula = $"{Figures.Of(tally.Chosen)} ÷ ({Figures.Of(tally.Chosen)} + {Figures.Of(tally.Left)})";
        return new Derived(value, Explained(call, chosen, Figures.Of(value), formula))
        {
            Part = new SharePart(tally.Chosen, decided),
            Bounds = open == 0 ? null : new FormulaBounds(
                RateOf(tally.Chosen, decided + open), RateOf(tally.Chosen + tally.Doubtful, decided + tally.Doubtful), chosen.Reason),
        };
    }

    private Derived Aggregate(CallExpression call)
    {
        var name = call.Function.Name;
        var chosen = Scan(Collection(call), call.Find("figure")?.Value, name);
        var fold = chosen.Tally.Fold;
        var share = call.Find("share") is { } written && Constant(written.Value) is RateValue rate ? rate.Rate : Rate.Whole;
        var isUncertain = chosen.Tally.Doubtful + fold.Unknown > 0;
        if (!chosen.HasTable || (fold.Count == 0 && isUncertain))
        {
            return Unknown(call, chosen);
        }

        if (fold.Exactly(share) is not { } result)
        {
            Value none = name == "sum" ? AggregateValues.Of(Fraction.Zero, call.Type, world.Model.Currency) : new UndeterminedValue($"there are no {FactFields.TableOf(chosen.Rows)} with such a figure", IsNoData: true);
            return new Derived(none, Explained(call, chosen, Figures.Of(none), ""));
        }

        var value = AggregateValues.Of(result, call.Type, world.Model.Currency);
        return new Derived(value, Explained(call, chosen, Figures.Of(value), AggregateValues.Formula(name, value, fold.Count, share)))
        {
            Bounds = isUncertain ? SumBounds(call, chosen, result) : null,
        };
    }

    /// <summary>Rows that may count can only be bounded in a sum whose figures are all known.</summary>
    private FormulaBounds SumBounds(CallExpression call, ChosenRows chosen, Fraction sum) =>
        call.Function.Name == "sum" && chosen.Tally.Fold.Unknown == 0 && chosen.Tally.Doubt is var (less, more)
            ? new FormulaBounds(AggregateValues.Of(sum + less, call.Type, world.Model.Currency), AggregateValues.Of(sum + more, call.Type, world.Model.Currency), chosen.Reason)
            : new FormulaBounds(null, null, chosen.Reason);

    private Derived Actual(CallExpression call)
    {
        var entries = new StageEntries(world, call);
        var tally = new RowScan(world, null).Run(ValueKind.Leads, () => new RowTally(entries.Tests(period), null, new FigureFold("count")) { KeepsRows = ListedRows > 0 });
        var chosen = new ChosenRows(ValueKind.Leads, tally) { Doubts = entries.Doubts };
        var noun = entries.Stage.Index == world.Model.Stages.Length - 1 ? "deals" : "leads";
        var value = CountValue.Of(tally.Chosen, noun);
        var listed = new RowLists(world, ListedRows).Of(chosen);
        return new Derived(value, new Derivation(call.Location.Text, Figures.Of(value), "", null, listed) { Remark = entries.Remark(period) })
        {
            Bounds = tally.Doubtful == 0 ? null : new FormulaBounds(value, CountValue.Of(tally.Chosen + tally.Doubtful, noun), chosen.Reason),
        };
    }

    private ChosenRows Scan(Expression collection, Expression? figure, string function)
    {
        var compiler = new RowCompiler(world, Constant);
        var rows = Collections.Root(world.Model, collection).Type.Kind;
        var hasTable = compiler.HasTable(rows);
        var tests = compiler.Tests(collection);
        var read = figure is null ? null : compiler.Figure(figure, rows);
        var tally = new RowScan(world, period).Run(rows, () => new RowTally(tests, read, new FigureFold(function)) { KeepsRows = ListedRows > 0 });
        return new ChosenRows(rows, tally)
        {
            HasTable = hasTable,
            Doubts = [.. compiler.Doubts, .. period is not null && tally.Doubtful + tally.MaybeLeft > 0 ? PeriodDoubts(rows) : []],
            Conditions = [.. Collections.Conditions(world.Model, collection).Select(condition => Lines.Written(condition.Location))],
        };
    }

    /// <summary>What would have to be dated for a row to belong to a period.</summary>
    private IEnumerable<string> PeriodDoubts(ValueKind rows) => rows switch
    {
        ValueKind.Leads when !world.Clocks.KnowsStage(world.Model.Stages[0]) => [$"the column `{world.Model.Stages[0].Name}` of `leads` is missing"],
        ValueKind.Leads => [$"`{world.Model.Stages[0].Name}` is empty for a lead that went on"],
        ValueKind.Deals => ["`closed` is empty"],
        _ => [],
    };

    private Derived Unknown(Expression asked, ChosenRows chosen)
    {
        var value = new UndeterminedValue(chosen.Reason);
        return new Derived(value, Explained(asked, chosen, Figures.Of(value), ""));
    }

    private Derivation Explained(Expression asked, ChosenRows chosen, string figure, string formula) =>
        new(asked.Location.Text, figure, formula, null, new RowLists(world, ListedRows).Of(chosen)) { Remark = RowLists.Scope(world, chosen.Rows, period) };

    private static RateValue RateOf(int part, int whole) => new(new Rate(new Fraction(part, whole)));
}

/// <summary>What a formula chose among the facts, and why a row may not be decided.</summary>
internal sealed record ChosenRows(ValueKind Rows, RowTally Tally)
{
    private const string Missing = "is missing";

    public bool HasTable { get; init; } = true;

    public ImmutableArray<string> Doubts { get; init; } = [];

    /// <summary>As they are written, from the innermost to the outermost.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    public int Undecided => Tally.Doubtful + Tally.MaybeLeft + Tally.Fold.Unknown;

    public string Reason
    {
        get
        {
            var isMissing = Causes.EndsWith(Missing, StringComparison.Ordinal);
            return HasTable && Undecided > 0 && !isMissing ? $"{Figures.Of(Undecided)} cannot be told: {Causes}" : Causes;
        }
    }

    /// <summary>The columns that are missing, else the cells that may be empty.</summary>
    public string Causes => Doubts.Any(IsMissing) ? string.Join(", ", Doubts.Where(IsMissing)) : string.Join("; or ", Doubts);

    private static bool IsMissing(string doubt) => doubt.EndsWith(Missing, StringComparison.Ordinal);
}
