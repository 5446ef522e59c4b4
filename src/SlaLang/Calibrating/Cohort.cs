using System.Collections.Immutable;
using Fractions;
using SlaLang.Values;

namespace SlaLang.Calibrating;

/// <summary>The leads of a group that entered the first stage in its period: how far each got, and what the first won deal of each brought.</summary>
internal sealed class Cohort(int stages)
{
    private readonly int[] reached = new int[stages];
    private readonly List<Fraction> amounts = [];
    private readonly List<Fraction> days = [];

    public int Leads => reached[0];

    public int InOtherCurrency { get; private set; }

    public int WithoutAmount { get; private set; }

    public int WonBefore { get; private set; }

    /// <summary>Amounts of first won deals, in the agreement's currency.</summary>
    public ImmutableArray<Fraction> Amounts => [.. amounts];

    /// <summary>Days from the first stage to the win, by local dates.</summary>
    public ImmutableArray<Fraction> Days => [.. days];

    /// <summary>Leads that reached the stage of that place or a later one.</summary>
    public int Reached(int stage) => reached[stage];

    public void AddLead(int furthest)
    {
        for (var stage = 0; stage <= furthest; stage++)
        {
            reached[stage]++;
        }
    }

    public void AddWin(int daysToWin)
    {
        if (daysToWin < 0)
        {
            WonBefore++;
        }
        else
        {
            days.Add(new Fraction(daysToWin));
        }
    }

    public void AddDeal(Money? amount, Currency currency)
    {
        if (amount is not { } money || !money.Amount.IsPositive)
        {
            WithoutAmount++;
        }
        else if (money.Currency != currency)
        {
            InOtherCurrency++;
        }
        else
        {
            amounts.Add(money.Amount);
        }
    }
}
