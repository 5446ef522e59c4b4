namespace SlaLang.Facts;

/// <summary>Puts the facts of one lead in their order, each once.</summary>
internal readonly struct FactSettling<T, TOrder>(TOrder order)
    where TOrder : struct, IFactOrder<T>
{
    /// <summary>Moves the facts that are kept to the front, the earliest first, and says how many they are.</summary>
    public int Settle(Span<T> own)
    {
        Sort(own);
        return Keep(own);
    }

    /// <summary>Most leads have few facts, and most of those stand in their order already.</summary>
    private void Sort(Span<T> own)
    {
        const int Few = 32;
        if (own.Length > Few)
        {
            var byTime = order;
            own.Sort((one, other) => byTime.Compare(one, other));
            return;
        }

        for (var index = 1; index < own.Length; index++)
        {
            var fact = own[index];
            var place = index;
            for (; place > 0 && order.Compare(own[place - 1], fact) > 0; place--)
            {
                own[place] = own[place - 1];
            }

            own[place] = fact;
        }
    }

    private int Keep(Span<T> own)
    {
        var kept = 0;
        for (var index = 0; index < own.Length; index++)
        {
            if (kept == 0 || !order.AreSame(own[kept - 1], own[index]))
            {
                own[kept++] = own[index];
            }
        }

        return kept;
    }
}
