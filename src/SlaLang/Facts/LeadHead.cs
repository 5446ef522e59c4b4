namespace SlaLang.Facts;

/// <summary>What a lead has beside instants, in numbers, so that the garbage collector has nothing to look for in millions of them.</summary>
/// <param name="First">The first half of the id's <see cref="LeadKey"/>; for a longer id its place in the texts.</param>
/// <param name="Second">The second half; all ones for a longer id.</param>
/// <param name="Owner">A place in the texts, as are the name and the reason.</param>
/// <param name="Reason">Why the lead was rejected or disqualified.</param>
/// <param name="Name">Read only where names are to be shown.</param>
/// <param name="Type">The place of the lead type in the agreement, counted from one; zero for none.</param>
/// <param name="Stream">The place of the stream, counted from one; zero for none.</param>
public readonly record struct LeadHead(ulong First, ulong Second, int Owner, int Reason, int Name, ushort Type, ushort Stream)
{
    private const ulong Longer = ulong.MaxValue;

    /// <summary>A lead of which nothing but the id is known.</summary>
    /// <param name="key">The id.</param>
    /// <param name="texts">Where a long id is kept.</param>
    public LeadHead(in LeadKey key, NameTable texts)
        : this(key.Longer is null ? key.First : (ulong)texts.PlaceOf(key.Longer), key.Longer is null ? key.Second : Longer, 0, 0, 0, 0, 0)
    {
    }

    /// <summary>Whether the id is one of up to sixteen ASCII characters.</summary>
    internal bool IsPacked => Second != Longer;

    internal LeadKey Key(NameTable texts) => IsPacked ? new LeadKey(First, Second) : new LeadKey(0, 0, texts[(int)First]);

    /// <summary>By the ids, which must be packed.</summary>
    internal int CompareIds(in LeadHead other) => First != other.First ? First.CompareTo(other.First) : Second.CompareTo(other.Second);
}
