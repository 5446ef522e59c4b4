using NodaTime;
using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>A period that a duty is judged by: both dates belong to it; <c>Start</c> does, <c>End</c> does not.</summary>
/// <param name="Name">As `2026-03`, `2026-Q1`, `2026-W10` or a date; the same for all duties of one recurrence.</param>
/// <param name="From">Its first date.</param>
/// <param name="To">Its last date.</param>
/// <param name="Start">The first instant of the first date in the agreement's zone.</param>
/// <param name="End">The first instant after the last date.</param>
public sealed record JudgedPeriod(string Name, LocalDate From, LocalDate To, Moment Start, Moment End)
{
    public bool Contains(Moment moment) => moment >= Start && moment < End;
}
