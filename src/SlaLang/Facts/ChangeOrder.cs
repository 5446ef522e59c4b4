namespace SlaLang.Facts;

/// <summary>Changes by time, then by what changed.</summary>
internal readonly struct ChangeOrder : IFactOrder<ChangeFact>
{
    public int Compare(in ChangeFact one, in ChangeFact other) =>
        one.At.CompareTo(other.At) is not 0 and var byTime ? byTime
        : string.CompareOrdinal(one.From, other.From) is not 0 and var byFrom ? byFrom
        : string.CompareOrdinal(one.To, other.To) is not 0 and var byTo ? byTo
        : one.At.IsDay.CompareTo(other.At.IsDay);

    public bool AreSame(in ChangeFact one, in ChangeFact other) => one == other;
}
