using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Testing;

/// <summary>
/// Makes facts of what a test gives, as reading exports does. What is given is all that happened: every table and column of the language is there, and
/// a field that is not given is an empty cell. Only a custom field that no lead gives has no column.
/// </summary>
internal sealed class TestFacts
{
    private const string FirstTouch = "first_touch";

    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly AgreementModel model;
    private readonly AgreementTest test;
    private readonly Moment asOf;
    private readonly FactSetBuilder facts;
    private readonly OwnColumns own;

    private TestFacts(AgreementModel model, AgreementTest test, LocalDateTime asOf)
    {
        (this.model, this.test, this.asOf) = (model, test, At(model, asOf));
        var known = OwnColumnFinder.Find(model, test.Expectations, readsAll: true);
        own = new OwnColumns { Leads = Own("lead", known), Touches = Own("touch", known), Deals = Own("deal", known) };
        facts = new FactSetBuilder(model, this.asOf) { Own = own };
    }

    /// <summary>Null for a test of the plan alone, which looks as of no instant.</summary>
    public static FactSet? Of(AgreementModel model, AgreementTest test) => test.AsOf is { } asOf ? new TestFacts(model, test, asOf).Build() : null;

    private FactSet Build()
    {
        AddExports();
        var leads = facts.NewBatch();
        foreach (var lead in Given("lead"))
        {
            leads.Add(Lead(lead));
        }

        facts.Add(leads);
        facts.CloseLeads();
        var others = facts.NewBatch();
        AddTouches(others);
        AddChanges(others);
        foreach (var deal in Given("deal"))
        {
            others.Add(Deal(deal), namesLead: deal.Text("lead").Length > 0);
        }

        facts.Add(others);
        return facts.Build([.. FactFields.Kinds.Select(table => new TableQuality(table, test.Given.Count(fact => GivenFields.TableOf(fact.Kind) == table), 0)).Where(table => table.Rows > 0)]);
    }

    private IEnumerable<GivenFields> Given(string kind) => test.Given.Where(fact => fact.Kind == kind).Select(fact => new GivenFields(fact));

    /// <summary>The columns of the user's own that some fact of a kind gives.</summary>
    private ImmutableArray<OwnColumn> Own(string kind, OwnColumns known)
    {
        var table = GivenFields.TableOf(kind);
        return
        [
            .. test.Given.Where(fact => fact.Kind == kind).SelectMany(fact => fact.Fields).Select(field => field.Name)
                .Where(name => !FactFields.IsAlwaysRead(table, name) && model.Stages.All(stage => stage.Name != name))
                .Concat(known.Of(table).Select(column => column.Name).Where(name => FactFields.Of(table)?.ContainsKey(name) is true))
                .Distinct().Order(StringComparer.Ordinal)
                .Select(name => known.Of(table).FirstOrDefault(column => column.Name == name) ?? new OwnColumn(name, ValueKind.Text)),
        ];
    }

    /// <summary>Touches are known from the first one alone where leads say when that was and no touch is given.</summary>
    private void AddExports()
    {
        var isByFirstTouch = !test.Given.Any(fact => fact.Kind == "touch") && test.Given.Any(fact => fact.Fields.Any(field => field.Name == FirstTouch));
        foreach (var table in FactFields.Kinds.Where(table => table != "touches" || !isByFirstTouch))
        {
            var fields = (FactFields.Of(table)?.Keys ?? []).Where(field => field != FirstTouch || isByFirstTouch);
            facts.AddExport(table, [.. fields, .. table == "leads" ? model.Stages.Select(stage => stage.Name) : [], .. own.Of(table).Select(column => column.Name)]);
        }
    }

    private LeadRow Lead(GivenFields given)
    {
        return new LeadRow(LeadIds.Canonical(given.Id))
        {
            Type = model.LeadTypes.FirstOrDefault(type => type.Name == given.Name("type")),
            Stream = model.Streams.FirstOrDefault(stream => stream.Name == given.Name("stream")),
            Owner = given.Text("owner"),
            Name = given.Text("name"),
            Created = At(given, "created"),
            Assigned = At(given, "assigned"),
            Stages = [.. model.Stages.Select(stage => At(given, stage.Name))],
            Outcomes = new LeadRowOutcomes
            {
                Accepted = At(given, "accepted"),
                Rejected = At(given, "rejected"),
                Disqualified = At(given, "disqualified"),
                Replied = At(given, "replied"),
                OptedOut = At(given, "opted_out"),
                Reason = given.Text("reject_reason"),
            },
            Custom = Cells(given, own.Leads),
            Email = given.Text("email").ToLowerInvariant(),
            FirstTouch = At(given, FirstTouch),
        };
    }

    private ImmutableArray<string> Cells(GivenFields given, ImmutableArray<OwnColumn> columns) =>
        [.. columns.Select(column => given.Find(column.Name) is InstantValue instant ? InstantPattern.ExtendedIso.Format(At(model, instant.Local).ToInstant()) : given.Cell(column.Name))];

    /// <summary>A touch is made by a person of ours unless it says otherwise.</summary>
    private void AddTouches(FactBatch batch)
    {
        foreach (var given in Given("touch"))
        {
            var kind = given.Text("kind") is { Length: > 0 } named ? (ushort)facts.Kinds.PlaceOf(named) : TouchFact.NoKind;
            var traits = (given.Text("direction") == "inbound" ? TouchTraits.Inbound : TouchTraits.None) | (given.YesNo("automated") == true ? TouchTraits.Automated : TouchTraits.None);
            var touch = new TouchFact(At(given, "at"), facts.Actors.PlaceOf(given.Text("actor")), kind, traits);
            if (own.Touches.IsEmpty)
            {
                batch.Add(facts.Find(given.Text("lead")), touch);
            }
            else
            {
                batch.Add(facts.Find(given.Text("lead")), touch, facts.TouchCells.PlaceOf(Cells(given, own.Touches)));
            }
        }
    }

    private void AddChanges(FactBatch batch)
    {
        foreach (var change in Given("owner_change"))
        {
            batch.AddOwnerChange(Change(change));
        }

        foreach (var change in Given("status_change"))
        {
            batch.AddStatusChange(Change(change));
        }
    }

    private ChangeFact Change(GivenFields given) => new(facts.Find(given.Text("lead")), At(given, "at"), given.Text("from"), given.Text("to"));

    private DealFact Deal(GivenFields given) => new(given.Id, given.Text("lead") is { Length: > 0 } lead ? facts.Find(lead) : FactBatch.UnknownLead)
    {
        Stream = model.Streams.FirstOrDefault(stream => stream.Name == given.Name("stream")),
        Amount = given.Money("amount"),
        IsWon = given.YesNo("won"),
        Closed = At(given, "closed"),
        Created = At(given, "created"),
        Custom = Cells(given, own.Deals),
    };

    /// <summary>In the agreement's zone; a date alone is known to the day.</summary>
    private Moment At(GivenFields given, string field) => given.Find(field) switch
    {
        InstantValue instant => At(model, instant.Local),
        DateValue date => Moment.Of(model.Calendar.Opening.Zone.AtStartOfDay(date.Date).ToInstant(), isDay: true),
        _ => Moment.Unknown,
    };

    /// <summary>In a gap the first instant after it, in an overlap the earlier.</summary>
    private static Moment At(AgreementModel model, LocalDateTime local) => Moment.Of(model.Calendar.Opening.Zone.ResolveLocal(local, Resolver).ToInstant());
}
