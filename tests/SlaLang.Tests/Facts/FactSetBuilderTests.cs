using NodaTime;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Tests.Facts;

/// <summary>The rules of docs/compliance.md under "Facts".</summary>
public sealed class FactSetBuilderTests
{
    private static readonly Moment AsOf = At(40);

    private readonly AgreementModel model = Agreements.Model(Agreements.Published);

    [Fact]
    public void Of_several_rows_of_a_lead_each_instant_is_the_earliest_and_each_text_that_of_the_row_created_first()
    {
        var lead = Assert.Single(Build([Row("L-1", created: 5, assigned: 6, owner: "Late"), Row("L-1", created: 3, assigned: 9, owner: "Early")]).Leads);
        Assert.Equal((At(3), At(6), "Early"), (lead.Created, lead.Assigned, lead.Owner));
    }

    [Fact]
    public void Repeated_rows_are_counted() =>
        Assert.Equal(2, Build([Row("L-1", created: 5), Row("L-1", created: 3), Row("L-1", created: 3)]).Quality.RepeatedLeads);

    [Fact]
    public void Rows_with_one_address_are_one_lead_where_the_agreement_says_so()
    {
        LeadRow[] rows = [Row("L-1", created: 5, email: "jane@x"), Row("L-2", created: 3, email: "jane@x"), Row("L-3", created: 4, email: "lee@x")];
        Assert.Equal(3, Build(rows).Leads.Length);
        var merged = Build(rows, (builder, batch) => batch.Add(builder.Find("L-1"), new TouchFact(At(6), builder.Actors.PlaceOf(""), TouchFact.NoKind, TouchTraits.None)), model with { OneLeadPerEmail = true });
        Assert.Equal(["L-2", "L-3"], merged.Leads.Select(lead => lead.Id));
        Assert.Equal(1, merged.Touches.Of(0).Length);
        Assert.Equal(1, merged.Quality.RepeatedLeads);
    }

    [Fact]
    public void A_stage_without_a_column_is_entered_at_the_first_change_of_status_to_its_name()
    {
        var lead = Assert.Single(Build([Row("L-1", created: 1)], (_, batch) =>
        {
            batch.AddStatusChange(new ChangeFact(0, At(8), "", "sql"));
            batch.AddStatusChange(new ChangeFact(0, At(7), "", "SQL"));
        }).Leads);
        Assert.Equal(At(7), lead.Stages[1]);
        Assert.Equal(At(7), lead.Outcomes.Accepted);
    }

    [Fact]
    public void The_last_stage_is_entered_when_the_first_deal_is_won()
    {
        var lead = Assert.Single(Build([Row("L-1", created: 1)], (_, batch) =>
        {
            batch.Add(new DealFact("D-1", 0) { IsWon = true, Closed = At(20) }, namesLead: true);
            batch.Add(new DealFact("D-2", 0) { IsWon = true, Closed = At(15) }, namesLead: true);
            batch.Add(new DealFact("D-3", 0) { IsWon = false, Closed = At(5) }, namesLead: true);
        }).Leads);
        Assert.Equal(At(15), lead.Stages[^1]);
        Assert.False(lead.Stages[1].IsKnown);
    }

    [Fact]
    public void Who_is_disqualified_without_having_been_accepted_was_rejected_then()
    {
        var leads = Build(
            [
                With(Row("L-1", created: 1), new LeadRowOutcomes { Disqualified = At(4) }),
                With(Row("L-2", created: 1), new LeadRowOutcomes { Accepted = At(3), Disqualified = At(4) }),
            ]).Leads;
        Assert.Equal(At(4), leads[0].Outcomes.Rejected);
        Assert.False(leads[1].Outcomes.Rejected.IsKnown);
    }

    [Fact]
    public void Assigned_is_the_first_change_of_owner_to_somebody()
    {
        var lead = Assert.Single(Build([Row("L-1", created: 1)], (_, batch) =>
        {
            batch.AddOwnerChange(new ChangeFact(0, At(3), "Ann", ""));
            batch.AddOwnerChange(new ChangeFact(0, At(5), "", "Bob"));
        }).Leads);
        Assert.Equal((At(5), "Bob"), (lead.Assigned, lead.Owner));
    }

    [Fact]
    public void Touches_of_the_same_lead_instant_kind_direction_and_actor_are_one()
    {
        var facts = Build([Row("L-1", created: 1)], (builder, batch) =>
        {
            var (call, mail, ann) = ((ushort)builder.Kinds.PlaceOf("call"), (ushort)builder.Kinds.PlaceOf("email"), builder.Actors.PlaceOf("Ann"));
            batch.Add(0, new TouchFact(At(2), ann, call, TouchTraits.Automated));
            batch.Add(0, new TouchFact(At(2), ann, call, TouchTraits.None));
            batch.Add(0, new TouchFact(At(2), ann, mail, TouchTraits.None));
            batch.Add(0, new TouchFact(At(2), ann, call, TouchTraits.Inbound));
            batch.Add(0, new TouchFact(At(3), ann, call, TouchTraits.None));
        });
        Assert.Equal((4, 1), (facts.Touches.Count, facts.Quality.RepeatedTouches));
        Assert.DoesNotContain(facts.Touches.Of(0).ToArray(), touch => touch.Is(TouchTraits.Automated));
    }

    [Fact]
    public void What_happened_after_the_as_of_instant_is_left_out_and_counted()
    {
        var facts = Build([Row("L-1", created: 1, assigned: 50), Row("L-2", created: 45)], (builder, batch) =>
        {
            batch.Add(builder.Find("L-1"), new TouchFact(At(41), 0, TouchFact.NoKind, TouchTraits.None));
            batch.Add(builder.Find("L-2"), new TouchFact(At(46), 0, TouchFact.NoKind, TouchTraits.None));
            batch.Add(new DealFact("D-1", builder.Find("L-1")) { IsWon = true, Closed = At(60) }, namesLead: true);
        });
        var lead = Assert.Single(facts.Leads);
        Assert.False(lead.Assigned.IsKnown);
        Assert.False(lead.Stages[^1].IsKnown);
        Assert.Null(Assert.Single(facts.Deals).IsWon);
        Assert.Equal((0, 5, At(1)), (facts.Touches.Count, facts.Quality.AfterAsOf, facts.Quality.LastEvent));
    }

    [Fact]
    public void What_cannot_be_is_listed_by_lead()
    {
        var reversed = Row("L-2", created: 1);
        reversed = reversed with { Stages = [At(9), At(4), default, default] };
        var facts = Build([reversed, Row("L-1", created: 5, assigned: 2)]);
        Assert.Equal(["L-1", "L-2"], facts.Quality.Impossible.Select(fact => fact.Lead));
    }

    [Fact]
    public void A_lead_of_which_only_the_day_of_assignment_is_known_can_be()
    {
        var row = Row("L-1", created: 5);
        var day = Moment.Of(Instant.FromUtc(2026, 1, 1, 0, 0), isDay: true);
        Assert.Empty(Build([row with { Assigned = day }]).Quality.Impossible);
    }

    [Fact]
    public void Leads_that_are_looked_up_together_have_the_places_that_each_has_alone()
    {
        string[] odd = ["", "  L-7 ", "Ä-1", "a-uuid-of-thirty-two-or-more-characters", "00Q5e00001AbCdEEA0", "sixteen-and-more!", "L-7\u0001"];
        string[] ids = [.. Enumerable.Range(1, 3_000).Select(number => $"L-{number}"), .. odd[2..]];
        var builder = new FactSetBuilder(model, AsOf);
        var batch = builder.NewBatch();
        foreach (var id in ids)
        {
            batch.Add(Row(id, created: 1));
        }

        builder.Add(batch);
        builder.CloseLeads();
        string[] asked = [.. ids, .. odd, .. Enumerable.Range(1, 500).Select(number => $"M-{number}"), "another-uuid-of-thirty-two-or-more-characters"];
        var places = new int[asked.Length];
        builder.Find([.. asked.Select(id => LeadKey.Of(id))], places);
        Assert.Equal(asked.Select(id => builder.Find(id)), places);
        Assert.Equal(Enumerable.Range(0, ids.Length), places[..ids.Length]);
        Assert.Equal(FactBatch.UnknownLead, places[^1]);
    }

    [Fact]
    public void A_column_with_the_first_touch_stands_for_touches_where_there_are_none()
    {
        var builder = new FactSetBuilder(model, AsOf);
        builder.AddExport("leads", ["id", "first_touch"]);
        var batch = builder.NewBatch();
        batch.Add(Row("L-1", created: 1) with { FirstTouch = At(2) });
        builder.Add(batch);
        builder.CloseLeads();
        var facts = builder.Build([]);
        Assert.Equal(At(2), facts.Touches.Of(0)[0].At);
        Assert.Single(facts.Quality.Assumptions, sentence => sentence.Contains("first_touch", StringComparison.Ordinal));
    }

    private static Moment At(int hour) => Moment.Of(Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromHours(hour));

    private static LeadRow With(LeadRow row, LeadRowOutcomes outcomes) => row with { Outcomes = outcomes };

    private static LeadRow Row(string id, int created, int assigned = 0, string owner = "", string email = "") => new(id)
    {
        Created = At(created),
        Assigned = assigned == 0 ? Moment.Unknown : At(assigned),
        Owner = owner,
        Email = email,
    };

    private FactSet Build(LeadRow[] rows, Action<FactSetBuilder, FactBatch>? add = null, AgreementModel? agreement = null)
    {
        var builder = new FactSetBuilder(agreement ?? model, AsOf);
        var leads = builder.NewBatch();
        Array.ForEach(rows, row => leads.Add(row));
        builder.Add(leads);
        builder.CloseLeads();
        var batch = builder.NewBatch();
        add?.Invoke(builder, batch);
        builder.Add(batch);
        return builder.Build([]);
    }
}
