using CsCheck;
using NodaTime;
using SlaLang.Calendars;
using SlaLang.Compliance;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Tests.Compliance;

/// <summary>Laws of stories, on random leads: a story is what the judge saw, so its touches and its days come to the judge's verdict.</summary>
public sealed class LeadStoriesTests
{
    private const string Text = """
        agreement "Stories" {
          between   marketing and sales
          effective 2026-01-01 to 2026-06-30
          currency  USD
          calendar  office
        }
        calendar office {
          timezone "America/New_York"
          open     mon to fri 09:00-12:30, 13:30-18:00
          closed   2026-02-16 "Presidents' Day"
        }
        team marketing "Marketing" { signatory "Dana", "VP" }
        team sales "Sales" { signatory "Lee", "VP" }
        stage MQL { rejected for "wrong size" }
        stage SQL
        lead website
        lead outbound
        rates website {
          MQL -> SQL 34%
          deal value 2_000 USD
        }
        rates outbound {
          MQL -> SQL 55%
          deal value 2_000 USD
        }
        stream main {
          quota 50_000 USD per month
          split website 60%, outbound rest
        }
        followup inbound {
          for           MQL from website
          clock         starts when assigned
          first contact within 4 business hours
          follow-ups    2 in total within 1 week
          follow-ups    3 in total within 10 business days
          spacing       at least 1 business day, at most 6 days
          stops         when disqualified, replied
          pauses        while on_hold
          kinds         call, email
        }
        followup prospecting {
          for           MQL from outbound
          clock         starts when it becomes MQL
          first contact within 2 business days
          follow-ups    2 in total within 2 weeks of first contact
          on reassignment restart
          including first contact
        }
        obligation speed {
          sales must contact MQL within 4 business hours or rejection for 90% of leads every month
        }
        obligation persistence {
          sales must follow inbound for 90% of leads every month
          sales must follow prospecting for 90% of leads every month
        }
        obligation decision {
          sales must accept or reject MQL within 2 business days for 95% of leads every month
        }
        obligation conversion {
          sales must convert at least 20% of MQL -> SQL within 1 month every month
          sales must reach 25% of MQL -> SQL within 1 month by 2026-04-30
        }
        excuse "L-3" from speed because "routing outage" approved by "CRO"
        """;

    private static readonly AgreementModel Model = Agreements.Model(Text);

    private static readonly Instant Origin = Instant.FromUtc(2026, 1, 5, 14, 0);

    private static readonly Gen<ChangeFact[]> Changes = Gen.Select(Gen.Int[0, 300], Gen.OneOfConst("ana", "ben", ""), Gen.OneOfConst("ana", "ben", "cho", "")).Array[0, 3]
        .Select(changes => changes.Select(change => new ChangeFact(0, At(change.Item1), change.Item2, change.Item3)).OrderBy(change => change.At).ToArray());

    private static readonly Gen<ChangeFact[]> Holds = Gen.Int[0, 200].Array[0, 4]
        .Select(hours => hours.Order().Index().Select(entry => new ChangeFact(0, At(entry.Item), entry.Index % 2 == 0 ? "new" : "on_hold", entry.Index % 2 == 0 ? "on_hold" : "new")).ToArray());

    private static readonly Gen<TouchFact[]> Touches = Gen.Select(Gen.Int[0, 700], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 5])
        .Array[0, 8]
        .Select(touches => touches
            .Select(touch => new TouchFact(At(touch.Item1), touch.Item2, (ushort)touch.Item3, touch.Item4 switch { 0 => TouchTraits.Inbound, 1 => TouchTraits.Automated, _ => TouchTraits.None }))
            .OrderBy(touch => touch.At)
            .ToArray());

    private static readonly Gen<LeadRow> Lead =
        from type in Gen.Int[0, 2]
        from created in Gen.Int[0, 400]
        from assigned in Gen.Int[-1, 40]
        from ends in Gen.Int[0, 800].Array[4]
        from which in Gen.Int[0, 31]
        from reason in Gen.OneOfConst("wrong size", "no response", "")
        select new LeadRow("")
        {
            Type = type == 2 ? null : Model.LeadTypes[type],
            Created = At(created),
            Assigned = assigned < 0 ? Moment.Unknown : At(created + assigned),
            Stages = [At(created), If(which, 1, created + ends[0])],
            Outcomes = new LeadRowOutcomes
            {
                Accepted = If(which, 2, created + ends[1]),
                Rejected = If(which, 12, created + ends[2]),
                Disqualified = If(which, 20, created + ends[3]),
                Reason = reason,
            },
        };

    private static readonly Gen<FactSet> Facts = Gen.Select(Gen.Select(Lead, Touches, Changes, Holds).Array[8], Gen.Int[200, 1800]).Select((leads, asOf) => Set(leads, At(asOf)));

    [Fact]
    public void A_story_ends_as_the_verdict_says() => Facts.Sample(
        facts =>
        {
            var result = Judge(facts);
            foreach (var (duty, story) in Stories(result))
            {
                Assert.Equal(duty.Items.Where(item => item.Lead == story.Lead), story.Items);
                Assert.True(story.Items.All(item => item.State == ItemState.Excused || story.Problem != ItemCause.None || story.Clocks.Any(clock => clock.State == item.State && clock.Cause == item.Cause)));
            }
        },
        iter: 40);

    [Fact]
    public void Only_the_touches_that_are_said_to_count_do() => Facts.Sample(
        facts =>
        {
            var result = Judge(facts);
            foreach (var (duty, own) in Stories(result).GroupBy(entry => entry.Duty).Select(group => (group.Key, group.Select(entry => entry.Story).ToArray())))
            {
                var again = Judge(facts with { Touches = Kept(facts, own) }).Obligations.SelectMany(obligation => obligation.Duties).First(other => other.Duty == duty.Duty);
                Assert.Equal(duty.Items.Select(item => (item.Lead, item.State, item.Cause)), again.Items.Select(item => (item.Lead, item.State, item.Cause)));
            }
        },
        iter: 100);

    [Fact]
    public void The_open_time_of_the_days_up_to_the_due_instant_is_the_limit() => Facts.Sample(
        facts =>
        {
            var judging = Judging.Of(SlaEngine.Plan(Model), facts);
            foreach (var (_, story) in Stories(Judge(facts)))
            {
                foreach (var step in story.Clocks.SelectMany(clock => clock.Dues).Where(step => step.What.Limit.Unit == TimeUnit.BusinessHour && step.Due != Moment.Never))
                {
                    Assert.Equal(TimeLimit.Of(step.What.Limit).Amount, ClockDay.Between(judging, step.From, step.Due, story.Pauses)[^1].Total.BclCompatibleTicks);
                }
            }
        },
        iter: 20);

    private static ComplianceResult Judge(FactSet facts) => SlaEngine.Judge(SlaEngine.Plan(Model), facts);

    private static IEnumerable<(DutyVerdict Duty, DutyStory Story)> Stories(ComplianceResult result) =>
        Enumerable.Range(0, result.Facts.Leads.Length).SelectMany(lead => LeadStories.Of(result, lead)).Select(story => (story.Verdict, story));

    /// <summary>Touches that count under some clock of a duty, and those of the lead itself, which may stop it.</summary>
    private static GroupedFacts<TouchFact> Kept(FactSet facts, DutyStory[] stories) => Grouped<TouchFact>(facts.Leads.Length, lead =>
    {
        var counted = stories.Where(story => story.Lead == lead).SelectMany(story => story.Clocks).SelectMany(clock => clock.Touches)
            .Where(step => step.Role is TouchRole.FirstContact or TouchRole.FollowUp).Select(step => step.Touch).ToHashSet();
        return [.. facts.Touches.Of(lead).ToArray().Where(touch => touch.Is(TouchTraits.Inbound) || counted.Contains(touch))];
    });

    private static FactSet Set((LeadRow Lead, TouchFact[] Touches, ChangeFact[] Owners, ChangeFact[] Statuses)[] leads, Moment asOf) => new(Model, asOf)
    {
        Leads = LeadTable.Of(Model, leads.Select((entry, index) => entry.Lead with { Id = $"L-{index}" })),
        Touches = Grouped<TouchFact>(leads.Length, lead => [.. leads[lead].Touches.Where(touch => touch.At <= asOf)]),
        OwnerChanges = Grouped<ChangeFact>(leads.Length, lead => [.. leads[lead].Owners.Where(change => change.At <= asOf).Select(change => change with { Lead = lead })]),
        StatusChanges = Grouped<ChangeFact>(leads.Length, lead => [.. leads[lead].Statuses.Where(change => change.At <= asOf).Select(change => change with { Lead = lead })]),
        TouchKinds = ["call", "email", "visit"],
        Actors = ["ana", "ben", "marketing"],
        Columns = ["leads.created", "leads.assigned", "leads.accepted", "leads.MQL", "leads.SQL", "touches.at", "owner_changes.to"],
    };

    private static GroupedFacts<T> Grouped<T>(int leads, Func<int, T[]> factsOf) => GroupsOfFacts.Of(Enumerable.Range(0, leads).Select(factsOf));

    private static Moment At(int hours) => Moment.Of(Origin + Duration.FromHours(hours));

    private static Moment If(int which, int bits, int hours) => (which & bits) == bits ? At(hours) : Moment.Unknown;
}
