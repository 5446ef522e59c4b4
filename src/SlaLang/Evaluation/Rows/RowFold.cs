using Fractions;
using SlaLang.Values;

namespace SlaLang.Evaluation.Rows;

/// <summary>A figure over the touches or deals of one lead: unknown as soon as one of them is not clear.</summary>
internal sealed class RowFold(RowTest[] tests, RowFigure? figure, string function)
{
    private readonly RowTally tally = new(tests, figure, new FigureFold(function));

    public void Add(FactRow row) => tally.Add(row, Truth.Yes);

    public Cell Finish(Rate share)
    {
        if (tally.Doubtful > 0 || tally.Fold.Unknown > 0)
        {
            return Cell.Unknown;
        }

        return function switch
        {
            "count" => Cell.Of(new Fraction(tally.Chosen)),
            "share" => tally.Chosen + tally.Left == 0 ? Cell.Nothing : Cell.Of(new Fraction(tally.Chosen, tally.Chosen + tally.Left)),
            "sum" when tally.Fold.Count == 0 => Cell.Of(Fraction.Zero),
            _ => tally.Fold.Finish(share),
        };
    }
}
