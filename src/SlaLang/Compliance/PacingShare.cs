using Fractions;
using NodaTime;

namespace SlaLang.Compliance;

/// <summary>The part of a month's demand that is due by the as-of instant, as days.</summary>
/// <param name="Month">The month.</param>
/// <param name="DaysBefore">Open days wholly before today.</param>
/// <param name="PartOfToday">The part of today that has passed; zero where today does not count.</param>
/// <param name="Days">Open days of the month.</param>
/// <param name="AreOpenDays">False in a month without open days, where calendar days count.</param>
internal sealed record PacingShare(YearMonth Month, int DaysBefore, Fraction PartOfToday, int Days, bool AreOpenDays)
{
    public Fraction Share => (new Fraction(DaysBefore) + PartOfToday) / new Fraction(Days);
}
