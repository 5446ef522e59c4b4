using System.Globalization;
using System.Text;
using CsCheck;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Runner.Commands;
using SlaLang.Runner.Data;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Tests.Data;

/// <summary>Neither the order of rows nor the way in which an export was split changes a fact.</summary>
public sealed class RowOrderTests : IDisposable
{
    private static readonly Gen<string> When = Gen.Select(Gen.Int[1, 9], Gen.Int[8, 10], Gen.Bool).Select((day, hour, isDay) => isDay ? $"2026-01-0{day}" : $"2026-01-0{day} {hour:00}:00");

    private static readonly Gen<string> Maybe = Gen.OneOf(When, Gen.Const(""));

    private static readonly Gen<string> Id = Gen.Int[1, 6].Select(number => $"L-{number}");

    private static readonly Gen<string> Lead = Gen.Select(Id, Gen.OneOfConst("website", "outbound", "fax", ""), When, Maybe, Gen.OneOfConst("Ann", "Bob", ""))
        .Select((id, type, created, mql, owner) => $"{id},{type},{created},{mql},{owner}")
        .SelectMany(row => Gen.OneOfConst("a@x", "B@X", "b@x ", "").Select(email => $"{row},{email}"));

    private static readonly Gen<string> Touch = Gen.Select(Id, When, Gen.OneOfConst("call", "Email", "fax", ""), Gen.OneOfConst("inbound", "outbound", ""), Gen.OneOfConst("Ann", "Bob"), Gen.OneOfConst("yes", "no"))
        .Select((id, at, kind, direction, actor, automated) => $"{id},{at},{kind},{direction},{actor},{automated}");

    private static readonly Gen<string> Change = Gen.Select(Id, When, Gen.OneOfConst("Ann", "SQL", ""), Gen.OneOfConst("Bob", "SQL", "rejected", "")).Select((id, at, from, to) => $"{id},{at},{from},{to}");

    private static readonly Gen<string> Deal = Gen.Select(Gen.Int[1, 4], Id, When, Gen.OneOfConst("won", "lost", "open")).Select((deal, id, closed, won) => $"D-{deal},{id},{closed},{won}");

    private readonly ExportFolder folder = new();

    [Fact]
    public void Shuffled_and_split_exports_give_the_same_facts() =>
        Gen.Select(Lead.Array[1, 12], Touch.Array[0, 20], Change.Array[0, 8], Deal.Array[0, 6], Gen.Int).Sample(
            (leads, touches, changes, deals, seed) =>
            {
                var plain = Described(leads, touches, changes, deals, cut: 0);
                var random = new Random(seed);
                random.Shuffle(leads);
                random.Shuffle(touches);
                random.Shuffle(changes);
                random.Shuffle(deals);
                Assert.Equal(plain, Described(leads, touches, changes, deals, cut: random.Next(leads.Length + 1)));
            },
            iter: 150,
            threads: 1);

    public void Dispose() => folder.Dispose();

    private string Described(string[] leads, string[] touches, string[] changes, string[] deals, int cut)
    {
        const string Headings = "id,type,created,MQL,owner,email";
        folder.Work.Write("data/leads.csv", Table(Headings, leads[cut..]));
        folder.Work.Write("data/leads-2.csv", Table(Headings, leads[..cut]));
        folder.Work.Write("data/touches.csv", Table("lead,at,kind,direction,actor,automated", touches));
        folder.Work.Write("data/status_changes.csv", Table("lead,at,from,to", changes));
        folder.Work.Write("data/owner_changes.csv", Table("lead,at,from,to", changes));
        folder.Work.Write("data/deals.csv", Table("id,lead,closed,won", deals));
        var io = new RunnerIO { Input = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null, CurrentFolder = folder.Work.Path };
        var loaded = new Workspace(io).Load(["agreement.sla"]).Files[0];
        var agreement = new LoadedAgreement(loaded.File, loaded.Compilation, loaded.Compilation.Model ?? throw new InvalidOperationException());
        var load = FactLoader.Load(io, agreement, "data", Instant.FromUtc(2026, 1, 8, 0, 0), new FactLoadOptions());
        return Described(load.Facts ?? throw new InvalidOperationException(string.Join('\n', load.Problems)));
    }

    private static string Table(string headings, string[] rows) => string.Join('\n', [headings, .. rows]) + "\n";

    private static string Described(LeadOutcomes outcomes) =>
        string.Create(CultureInfo.InvariantCulture, $"{outcomes.Accepted} {outcomes.Rejected} {outcomes.Disqualified} {outcomes.Replied} {outcomes.OptedOut} {outcomes.Reason}");

    private static string Described(FactSet facts)
    {
        var text = new StringBuilder();
        foreach (var (index, lead) in facts.Leads.Index().OrderBy(entry => entry.Item.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{lead.Id} {lead.Type?.Name} {lead.Owner} {lead.Created} {lead.Assigned} {string.Join(' ', lead.Stages.ToArray())} {Described(lead.Outcomes)}\n");
            foreach (var touch in facts.Touches.Of(index))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {touch.At} {facts.KindOf(touch)} {facts.ActorOf(touch)} {touch.Traits}\n");
            }

            text.AppendJoin('\n', [.. facts.StatusChanges.Of(index).ToArray().Select(change => $"  {change.At} {change.From} {change.To}"), ""]);
        }

        foreach (var deal in facts.Deals)
        {
            text.Append(CultureInfo.InvariantCulture, $"{deal.Id} {(deal.Lead < 0 ? "" : facts.Leads[deal.Lead].Id)} {deal.Closed} {deal.IsWon}\n");
        }

        var quality = facts.Quality;
        return text.Append(CultureInfo.InvariantCulture, $"{quality.RepeatedLeads} {quality.RepeatedTouches} {quality.OfUnknownLeads} {quality.AfterAsOf} {quality.LastEvent} {string.Join(';', quality.Impossible)} {string.Join(';', quality.UnknownValues)}").ToString();
    }
}
