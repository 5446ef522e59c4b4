using System.Globalization;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Linting;

/// <summary>Every year that the agreement covers has closed days, unless the calendar never closes.</summary>
internal sealed class HolidaysRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        if (!model.HasCalendar || NeverCloses(model.Calendar.Opening))
        {
            yield break;
        }

        var term = model.Term.Value;
        for (var year = term.From.Year; year <= term.To.Year; year++)
        {
            if (!model.Calendar.Opening.SpecialDays.Keys.Any(date => date.Year == year) && CoversQuarter(term, year))
            {
                yield return LintDiagnostics.NoHolidays(model.Calendar.Location.FirstLine(), model.Calendar.Name, year.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static bool NeverCloses(OpeningHours hours) =>
        hours.Week.Count == 7 && hours.Week.Values.All(day => day.Sum(interval => interval.ToMinute - interval.FromMinute) == 24 * 60);

    /// <summary>A few days of a year may well have no holiday in them.</summary>
    private static bool CoversQuarter(DateRange term, int year)
    {
        var from = LocalDate.Max(term.From, new LocalDate(year, 1, 1));
        var to = LocalDate.Min(term.To, new LocalDate(year, 12, 31));
        return Period.DaysBetween(from, to) >= 89;
    }
}

/// <summary>Open time is counted in a calendar that opens.</summary>
internal sealed class NeverOpenRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var inBusiness = TimeLines.Of(model).FirstOrDefault(line => line.Value.IsBusiness);
        return inBusiness is null || IsOpenInTerm(model)
            ? []
            : [LintDiagnostics.NeverOpen(inBusiness.Location, model.Calendar.Name, model.Calendar.Location.FirstLine())];
    }

    private static bool IsOpenInTerm(AgreementModel model)
    {
        var term = model.Term.Value;
        return Enumerable.Range(0, Period.DaysBetween(term.From, term.To) + 1).Any(day => model.Calendar.Opening.IsOpenOn(term.From.PlusDays(day)));
    }
}
