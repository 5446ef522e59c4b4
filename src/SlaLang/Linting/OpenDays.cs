using NodaTime;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Linting;

/// <summary>How open days lie among the days of the term, for limits that count one against the other.</summary>
internal sealed class OpenDays
{
    /// <summary>Enough to see every week of a year; what a longer span leaves open is not doubted.</summary>
    private const int MostDays = 400;

    /// <summary>For each day from the start of the term and one more, the open days before it.</summary>
    private readonly int[] before;

    private readonly int starts;

    public OpenDays(AgreementModel model)
    {
        var term = model.Term.Value;
        starts = Math.Min(Period.DaysBetween(term.From, term.To) + 1, MostDays);
        before = new int[starts + MostDays + 2];
        for (var day = 1; day < before.Length; day++)
        {
            before[day] = before[day - 1] + (model.Calendar.Opening.IsOpenOn(term.From.PlusDays(day - 1)) ? 1 : 0);
        }
    }

    /// <summary>The most open days that so many days after a day of the term can hold; null when that is too long to tell.</summary>
    public int? MostWithin(int days) =>
        days > MostDays ? null : Enumerable.Range(0, starts).Max(start => before[start + days + 1] - before[start + 1]);

    /// <summary>The days that a limit takes at the most; null where they depend on opening hours.</summary>
    public static int? LongestDays(TimeAmount limit) => limit.WholeDays ?? (limit.WholeMonths is { } months ? months * 31 : null);
}
