namespace SlaLang.Facts;

/// <summary>How facts of one kind are put in order and which of them are one.</summary>
internal interface IFactOrder<T>
{
    /// <summary>A total order but for facts that are the same in every respect.</summary>
    int Compare(in T one, in T other);

    /// <summary>Whether two neighbours in that order are one.</summary>
    bool AreSame(in T one, in T other);
}
