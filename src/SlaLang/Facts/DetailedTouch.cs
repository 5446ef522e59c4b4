namespace SlaLang.Facts;

/// <summary>A touch with the place of what its row says in columns of the user's own; used only where a formula names one.</summary>
internal readonly record struct DetailedTouch(TouchFact Touch, int Cells);

/// <summary>As touches are put in order; of those that are one, the row that says most stands first.</summary>
internal readonly struct DetailedTouchOrder(TouchOrder order, int[] cellRanks) : IFactOrder<DetailedTouch>
{
    private readonly TouchOrder order = order;

    public int Compare(in DetailedTouch one, in DetailedTouch other) =>
        order.Compare(one.Touch, other.Touch) is not 0 and var byTouch ? byTouch : cellRanks[one.Cells].CompareTo(cellRanks[other.Cells]);

    public bool AreSame(in DetailedTouch one, in DetailedTouch other) => order.AreSame(one.Touch, other.Touch);
}
