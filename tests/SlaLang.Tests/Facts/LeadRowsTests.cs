using CsCheck;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Tests.Facts;

/// <summary>Leads are what the simplest way to put rows together makes of them, whichever instants they have and wherever their rows stand.</summary>
public sealed class LeadRowsTests
{
    private static readonly Moment AsOf = At(40);

    private static readonly AgreementModel Model = Agreements.Model(Agreements.Published);

    /// <summary>Hours; below zero for none. Most rows have none of the instants that few exports have.</summary>
    private static readonly Gen<int> Hour = Gen.Int[-20, 50];

    private static readonly Gen<int> SeldomHour = Gen.Frequency((9, Gen.Const(-1)), (1, Hour));

    private static readonly Gen<LeadRow> Row =
        from id in Gen.Int[0, 50]
        from created in Hour
        from assigned in Hour
        from outcomes in SeldomHour.Array[4]
        from stages in Hour.Array[Model.Stages.Length]
        select new LeadRow($"L-{id}")
        {
            Created = At(created),
            Assigned = At(assigned),
            FirstTouch = At(outcomes[0]),
            Outcomes = new LeadRowOutcomes { Disqualified = At(outcomes[1]), Replied = At(outcomes[2]), OptedOut = At(outcomes[3]) },
            Stages = [.. stages.Select(At)],
        };

    [Fact]
    public void Of_rows_of_a_lead_each_instant_is_the_earliest_and_what_is_later_is_left_out() => Gen.Select(Row.Array[1, 120], Gen.Int[1, 40]).Sample((rows, size) =>
    {
        var builder = new FactSetBuilder(Model, AsOf);
        foreach (var part in rows.Chunk(size))
        {
            var batch = builder.NewBatch();
            Array.ForEach(part, batch.Add);
            builder.Add(batch);
        }

        builder.CloseLeads();
        return builder.Build([]).Leads.Select(Told).SequenceEqual(Expected(rows).Select(lead => (lead.Id, lead.Moments.Select(Known).ToArray())).Select(Told));
    });

    private static IEnumerable<(string Id, Moment[] Moments)> Expected(LeadRow[] rows) =>
        from row in rows
        group row by row.Id into lead
        let moments = lead.Select(InOrder).Aggregate((one, other) => [.. one.Zip(other, Moment.Earliest)])
        where moments[0] <= AsOf
        select (lead.Key, moments);

    private static Moment[] InOrder(LeadRow row) => [row.Created, row.Assigned, row.FirstTouch, row.Outcomes.Disqualified, row.Outcomes.Replied, row.Outcomes.OptedOut, .. row.Stages];

    private static Moment Known(Moment moment) => moment <= AsOf ? moment : Moment.Unknown;

    private static string Told(LeadFact lead) => Told((lead.Id, [lead.Created, lead.Assigned, lead.FirstTouch, lead.Outcomes.Disqualified, lead.Outcomes.Replied, lead.Outcomes.OptedOut, .. lead.Stages]));

    private static string Told((string Id, Moment[] Moments) lead) => $"{lead.Id}: {string.Join(' ', lead.Moments.Select(moment => moment.IsKnown ? moment.Ticks : -1))}";

    private static Moment At(int hour) => hour < 0 ? Moment.Unknown : Moment.Of(Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromHours(hour));
}
