namespace SlaLang.Evaluation.Rows;

/// <summary>Yes, no, or not to be told from the facts: in this order `and` is the least and `or` the greatest of both sides.</summary>
internal enum Truth : byte
{
    No,
    Unknown,
    Yes,
}

/// <summary>What is said of one lead, touch or deal.</summary>
internal delegate Truth RowTest(FactRow row);

/// <summary>What a formula comes to for one lead, touch or deal.</summary>
internal delegate Cell RowFigure(FactRow row);

/// <summary>A lead, touch or deal by its place: of a touch that among its lead's touches, of a deal that among all; a deal may have no lead (negative).</summary>
internal readonly record struct FactRow(int Lead, int Place);

/// <summary>The three-valued logic of conditions.</summary>
internal static class Truths
{
    public static Truth Of(bool isTrue) => isTrue ? Truth.Yes : Truth.No;

    public static Truth Not(Truth truth) => (Truth)(Truth.Yes - truth);

    public static Truth And(Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(Truth left, Truth right) => left > right ? left : right;
}
