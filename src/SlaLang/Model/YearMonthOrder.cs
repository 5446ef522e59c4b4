using NodaTime;

namespace SlaLang.Model;

/// <summary>Months in the order of time.</summary>
public sealed class YearMonthOrder : IComparer<YearMonth>
{
    public static YearMonthOrder Instance { get; } = new();

    public int Compare(YearMonth x, YearMonth y) => x.CompareTo(y);
}
