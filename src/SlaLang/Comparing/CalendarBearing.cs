using System.Collections.Immutable;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Comparing;

/// <summary>
/// What other opening hours do to a team. Fewer of them put off everything that is counted in open time; what is counted in open days, only where
/// whole days open or close, for a day that closes earlier is over earlier.
/// </summary>
internal sealed class CalendarBearing
{
    private readonly ImmutableArray<Duty> duties;
    private readonly Stakes earlier;
    private readonly Stakes later;
    private readonly bool hasMore;
    private readonly bool hasLess;
    private readonly bool isOfWholeDays;

    public CalendarBearing(AgreementModel before, AgreementModel after)
    {
        duties = [.. before.Obligations.Concat(after.Obligations).SelectMany(obligation => obligation.Duties)];
        (earlier, later) = (new Stakes(before), new Stakes(after));
        ImmutableArray<(ImmutableArray<OpenInterval> Before, ImmutableArray<OpenInterval> After)> days = [.. Days(before.Calendar.Opening, after.Calendar.Opening)];
        hasMore = days.Any(day => !Contains(day.Before, day.After));
        hasLess = days.Any(day => !Contains(day.After, day.Before));
        isOfWholeDays = days.All(day => day.Before.IsEmpty || day.After.IsEmpty || (Contains(day.Before, day.After) && Contains(day.After, day.Before)));
    }

    public Bearing Of(string team)
    {
        var own = duties.Where(duty => duty.Team.Name == team).ToArray();
        var times = own.SelectMany(Stakes.TimesOf).Where(time => time.IsBusiness).ToArray();
        var isOnFormula = earlier.OnOpenFormulas.Contains(team) || later.OnOpenFormulas.Contains(team);
        var isSpaced = own.OfType<FollowDuty>().Any(duty => duty.Followup is { LeastSpacing.Value.IsBusiness: true } or { MostSpacing.Value.IsBusiness: true } or { MostSpacing: not null });
        var isOnDays = times.Any(time => time.Unit == TimeUnit.BusinessDay);
        return times.Length == 0 && !isOnFormula ? Bearing.Unchanged
            : isOnFormula || isSpaced || own.OfType<ReachDuty>().Any(duty => duty.Goal.Window.IsBusiness) || (isOnDays && !isOfWholeDays) ? Bearing.Changed
            : (hasMore, hasLess) switch { (true, false) => Bearing.Tightened, (false, true) => Bearing.Loosened, (false, false) => Bearing.Unchanged, _ => Bearing.Changed };
    }

    /// <summary>The hours of each weekday, and of each date that is special in either.</summary>
    private static IEnumerable<(ImmutableArray<OpenInterval> Before, ImmutableArray<OpenInterval> After)> Days(OpeningHours before, OpeningHours after) =>
    [
        .. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => (before.Week.GetValueOrDefault(day, []), after.Week.GetValueOrDefault(day, []))),
        .. before.SpecialDays.Keys.Union(after.SpecialDays.Keys).Select(date => (before.HoursOn(date), after.HoursOn(date))),
    ];

    private static bool Contains(ImmutableArray<OpenInterval> whole, ImmutableArray<OpenInterval> part) => part.All(interval =>
    {
        var open = interval.FromMinute;
        foreach (var other in whole.OrderBy(other => other.FromMinute))
        {
            open = other.FromMinute <= open && other.ToMinute > open ? other.ToMinute : open;
        }

        return open >= interval.ToMinute;
    });
}
