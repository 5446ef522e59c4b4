using System.Diagnostics;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Evaluation.Rows;

internal sealed partial class RowCompiler
{
    private RowTest Reached(CallExpression call)
    {
        var stage = world.Model.Stages.First(known => call.Find("stage")?.Value is SymbolExpression symbol && symbol.Name == known.Name);
        var entered = fields.Entered(stage);
        return row => row.Lead < 0 ? Truth.Unknown : world.Clocks.HasEntered(world.Facts.Leads[row.Lead], stage) switch
        {
            true => Truth.Yes,
            false => Truth.No,
            null => entered(row).Kind == CellKind.Instant ? Truth.Yes : Truth.Unknown,
        };
    }

    /// <summary>From one instant to another; nothing where one has not come, unknown where the second is the earlier or a day is all that is known.</summary>
    private RowFigure Time(CallExpression call, ValueKind rows)
    {
        var ends = call.Find("end")?.Value ?? throw new UnreachableException(call.Function.Name);
        var start = Figure(call.Find("start")?.Value ?? throw new UnreachableException(call.Function.Name), rows);
        var end = Figure(ends, rows);
        var isOpenTime = call.Function.Name == "business_hours";
        var isFirstTouch = ends is FieldExpression { Owner: ValueKind.Leads, Name: "first_touch" };
        return row =>
        {
            var from = start(row);
            var to = isFirstTouch && from.Kind == CellKind.Instant ? world.FirstTouch(row.Lead, from.Moment) : end(row);
            return from.Kind != CellKind.Instant || to.Kind != CellKind.Instant
                ? (from.Kind == CellKind.Nothing && to.Kind != CellKind.Unknown) || (to.Kind == CellKind.Nothing && from.Kind != CellKind.Unknown) ? Cell.Nothing : Cell.Unknown
                : from.IsDay || to.IsDay || to.Ticks < from.Ticks ? Cell.Unknown
                : Cell.OfTime(isOpenTime ? OpenTime(from, to) : to.Ticks - from.Ticks);
        };
    }

    private long OpenTime(Cell from, Cell to) => world.Timeline.TicksBetween(from.Ticks, to.Ticks);

    /// <summary>A figure over the touches or deals of one lead, such as `count(touches where kind == "call")`.</summary>
    private RowFigure OfLead(CallExpression call)
    {
        var (collection, figure) = (call.Find("collection")?.Value, call.Find("figure")?.Value);
        var kind = Collections.Root(world.Model, collection ?? throw new UnreachableException(call.Function.Name)).Type.Kind;
        if (!HasTable(kind))
        {
            return _ => Cell.Unknown;
        }

        var (tests, read) = (Tests(collection), figure is null ? null : Figure(figure, kind));
        var share = call.Function.Name == "percentile" && constant(call.Find("share")?.Value ?? throw new UnreachableException(call.Function.Name)) is RateValue rate ? rate.Rate : Rate.Whole;
        return row =>
        {
            if (row.Lead < 0)
            {
                return Cell.Unknown;
            }

            var fold = new RowFold(tests, read, call.Function.Name);
            AddRows(fold, row.Lead, kind);
            return fold.Finish(share);
        };
    }

    /// <summary>The conditions that choose rows, from the innermost to the outermost.</summary>
    public RowTest[] Tests(Expression collection)
    {
        var kind = Collections.Root(world.Model, collection).Type.Kind;
        return [.. Collections.Conditions(world.Model, collection).Select(condition => Test(condition, kind))];
    }

    /// <summary>False, and a doubt, where no export has such rows.</summary>
    public bool HasTable(ValueKind rows)
    {
        var (table, column, isThere) = rows switch
        {
            ValueKind.Touches => ("touches", "at", world.HasTouches),
            ValueKind.Deals => ("deals", "lead", world.Facts.Has("deals", "lead")),
            _ => ("leads", "id", true),
        };
        return isThere || fields.IsMissing(table, column);
    }

    private void AddRows(RowFold fold, int lead, ValueKind kind)
    {
        if (kind == ValueKind.Touches)
        {
            for (var place = 0; place < world.Facts.Touches.Of(lead).Length; place++)
            {
                fold.Add(new FactRow(lead, place));
            }

            return;
        }

        foreach (var place in world.DealsOf(lead))
        {
            fold.Add(new FactRow(lead, place));
        }
    }
}
