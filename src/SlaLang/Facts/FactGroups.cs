namespace SlaLang.Facts;

/// <summary>Puts facts together by lead, in the order of time, each fact once.</summary>
internal static class FactGroups<T, TOrder>
    where TOrder : struct, IFactOrder<T>
{
    /// <summary>The facts of leads in groups, and how many were left out because they were there already.</summary>
    /// <param name="lists">Facts with the place of their lead, not to be used any more.</param>
    /// <param name="leads">How many leads there are.</param>
    /// <param name="order">How facts are put in order.</param>
    public static (GroupedFacts<T> Groups, int Repeated) Of(IReadOnlyList<FactList<T>> lists, int leads, TOrder order)
    {
        FactList<T>[] filled = [.. lists.Where(list => list.Count > 0)];
        if (filled.Length == 0)
        {
            return (new GroupedFacts<T>(), 0);
        }

        var groups = AreByLead(filled) ? FactsByLead<T, TOrder>.Group(filled, leads, order) : FactsInAnyOrder<T, TOrder>.Group(filled, leads, order);
        return (groups, filled.Sum(list => list.Count) - groups.Count);
    }

    /// <summary>Whether the facts of leads follow each other in the order of leads.</summary>
    private static bool AreByLead(FactList<T>[] lists)
    {
        var last = 0;
        foreach (var list in lists)
        {
            if (!list.IsByLead || list.Leads[0] < last)
            {
                return false;
            }

            last = list.Leads[^1];
        }

        return true;
    }
}
