using System.Collections.Immutable;
using Fractions;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Model;
using SlaLang.Rendering.View;
using SlaLang.Values;

namespace SlaLang.Rendering;

/// <summary>Follow-up rules, calendar, governance, and what else decides a figure.</summary>
internal sealed partial class ViewFactory
{
    private FollowupView Followup(FollowupSymbol followup) => new(followup.Title, AllOf(followup.Stages), AllOf(followup.Leads))
    {
        Clock = ClockOf(followup.Clock),
        FirstContact = followup.FirstContact is { } contact ? new FirstContactView(format.Time(contact.Limit), contact.OrRejection) : null,
        Milestones = [.. followup.Milestones.Select(milestone => new MilestoneView(milestone.Count, format.Time(milestone.Limit), milestone.OfFirstContact))],
        LeastSpacing = TimeOf(followup.LeastSpacing),
        MostSpacing = TimeOf(followup.MostSpacing),
        Stops = [.. followup.StopsWhen.Select(Stop)],
        Pauses = format.Any(followup.PausesWhile),
        Kinds = format.All(followup.Kinds),
        RestartsOnReassignment = followup.RestartsOnReassignment,
        IncludesFirstContact = followup.IncludesFirstContact,
    };

    private static ClockView? ClockOf(Clock? clock) => clock is null ? null : new ClockView(StartOf(clock), clock.Stage?.Title ?? "");

    private static string StartOf(Clock clock) => clock.Start switch
    {
        ClockStart.Created => "created",
        ClockStart.Assigned => "assigned",
        _ => "stage",
    };

    private string TimeOf(Declared<TimeAmount>? time) => time is null ? "" : format.Time(time.Value);

    private StopView Stop(string name) =>
        model.Stages.FirstOrDefault(stage => stage.Name == name) is { } stage ? new StopView(stage.Title, false) : new StopView(name.Replace('_', ' '), true);

    private CalendarView Calendar() => new(model.Calendar.Title, model.Calendar.Opening.Zone.Id, model.HasCalendar)
    {
        Hours = WeekHours(),
        SpecialDays = [.. DaysOfTerm().Select(day => new SpecialDayView(format.Date(day.Key), HoursOf(day.Value.Hours), day.Value.Reason))],
    };

    /// <summary>Those of the years that the term touches; a calendar that is shared has more.</summary>
    private IEnumerable<KeyValuePair<LocalDate, SpecialDay>> DaysOfTerm() =>
        model.Calendar.Opening.SpecialDays.Where(day => day.Key.Year >= model.Term.Value.From.Year && day.Key.Year <= model.Term.Value.To.Year);

    private ImmutableArray<HoursView> WeekHours()
    {
        var rows = ImmutableArray.CreateBuilder<HoursView>();
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            var name = format.Weekdays[(int)day - 1];
            var hours = HoursOf(model.Calendar.Opening.Week.GetValueOrDefault(day, []));
            if (rows.Count > 0 && rows[^1].Hours == hours)
            {
                rows[^1] = rows[^1] with { LastDay = name };
            }
            else
            {
                rows.Add(new HoursView(name, "", hours));
            }
        }

        return rows.ToImmutable();
    }

    private string HoursOf(ImmutableArray<OpenInterval> intervals) =>
        string.Join(", ", intervals.Select(interval => $"{format.TimeOfDay(interval.FromMinute)}–{format.TimeOfDay(interval.ToMinute)}"));

    private GovernanceView Governance() => new(
        model.Review is { } review ? format.Every(review) : "",
        [.. model.Meetings.Select(meeting => new MeetingView(meeting.Title, format.Time(meeting.Length), format.Every(meeting.Every)))],
        [.. model.Obligations.SelectMany(obligation => obligation.Consequences.Select(consequence => ConsequenceOf(obligation, consequence)))]);

    private ConventionsView Conventions() => new(model.RoundsAtEveryStage, model.HasRounding, model.OneLeadPerEmail)
    {
        WithoutTimeToClose = AllOf(plan.Streams.SelectMany(stream => stream.Types)
            .Where(type => type.Closings.Any(closing => closing.TimeToClose.Location is null))
            .Select(type => type.Lead)
            .Distinct()),
        FiscalYearStart = format.Months[model.FiscalYearStart - 1],
        IsFiscalYearShifted = model.FiscalYearStart != 1,
        SmallestAmount = format.Money(new Money(new Fraction(1, System.Numerics.BigInteger.Pow(10, model.Currency.Decimals)), model.Currency)),
    };

    private MeasurementView Measurement() => new(
        [.. model.Metrics.Select(metric => new MetricView(metric.Title, Written(metric.Expression.Location), sources.Line(metric.Location)))],
        [.. model.Tests.Select(test => test.Title)],
        [.. model.Scenarios.Select(scenario => scenario.Title)],
        [.. model.Sources.Select(source => new SourceView(source.Kind, source.Path))],
        [.. model.Excuses.Select(ExcuseOf)]);

    private ExcuseView ExcuseOf(Excuse excuse) => new(
        excuse.Obligation.Title,
        format.All(excuse.Leads),
        excuse.From is { } from ? format.Instant(from) : "",
        excuse.To is { } to ? format.Instant(to) : "",
        excuse.Reason,
        excuse.Approver);
}
