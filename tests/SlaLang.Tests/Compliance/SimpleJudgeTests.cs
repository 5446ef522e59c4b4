using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Tests.Compliance;

/// <summary>The judge says of random leads what <see cref="SimpleJudge"/> says, which shares nothing with it but the rules.</summary>
public sealed class SimpleJudgeTests
{
    private const int Day = 24 * 60;

    private static readonly AgreementModel Model = Agreements.Model(SimpleAgreement.Text);

    private static readonly bool[] OpenMinutes = [.. Enumerable.Range(0, 200 * Day).Select(IsOpen)];

    [Fact]
    public void It_judges_as_one_that_counts_minutes() => Gen.Select(SimpleFacts.Leads, SimpleFacts.Minutes(40 * Day, 120 * Day)).Sample(
        (leads, asOf) =>
        {
            var named = SimpleFacts.Until(leads, asOf);
            var result = SlaEngine.Judge(SlaEngine.Plan(Model), SimpleFacts.Of(Model, named, asOf));
            var simple = new SimpleJudge(minute => OpenMinutes[minute], asOf);
            Assert.Equal(named.Select(lead => (lead.Id, simple.Contact(lead).State)), StatesOf(result, "speed"));
            Assert.Equal(named.Select(lead => (lead.Id, simple.FollowUp(lead))), StatesOf(result, "persistence"));
            Assert.Equal(named.Select(lead => (lead.Id, simple.Decision(lead))), StatesOf(result, "decision"));
            Assert.Equal(named.Select(lead => simple.Contact(lead).Due), ItemsOf(result, "speed").Select(item => MinuteOf(item.Due)));
        },
        iter: 40);

    private static bool IsOpen(int minute)
    {
        var local = SimpleAgreement.At(minute).InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime;
        var time = (60 * local.Hour) + local.Minute;
        return local.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && local.Date != new LocalDate(2026, 2, 16)
            && time is (>= 540 and < 750) or (>= 810 and < 1080);
    }

    private static int? MinuteOf(Moment moment) => moment.IsKnown ? (int)(moment.ToInstant() - SimpleAgreement.At(0)).TotalMinutes : null;

    private static ImmutableArray<DutyItem> ItemsOf(ComplianceResult result, string obligation) =>
        [.. (result.Find(obligation)?.Duties[0].Items ?? []).OrderBy(item => item.Lead)];

    private static IEnumerable<(string Id, ItemState State)> StatesOf(ComplianceResult result, string obligation) =>
        ItemsOf(result, obligation).Select(item => (result.Facts.Leads[item.Lead].Id, item.State));
}
