using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Tests.Compliance;

/// <summary>Facts for tests, written down one by one. Times are local in the agreement's zone; a date alone is known only to the day.</summary>
internal sealed class FactSets(AgreementModel model)
{
    private readonly List<LeadRow> leads = [];
    private readonly List<(int Lead, TouchFact Touch)> touches = [];
    private readonly List<ChangeFact> owners = [];
    private readonly List<ChangeFact> statuses = [];
    private readonly List<string> kinds = [];
    private readonly List<string> actors = [];
    private readonly HashSet<string> missing = [];

    public FactSets Lead(string id, string type, string entered, string? assigned = null, Func<LeadRow, LeadRow>? with = null)
    {
        var lead = new LeadRow(id)
        {
            Type = model.LeadTypes.FirstOrDefault(known => known.Name == type),
            Created = At(entered),
            Assigned = At(assigned ?? entered),
            Stages = [At(entered), .. model.Stages.Skip(1).Select(_ => Moment.Unknown)],
        };
        leads.Add(with is null ? lead : with(lead));
        return this;
    }

    public FactSets Touch(string lead, string at, string kind = "call", TouchTraits traits = TouchTraits.None, string actor = "ana")
    {
        touches.Add((PlaceOf(lead), new TouchFact(At(at), PlaceOf(actors, actor), (ushort)PlaceOf(kinds, kind), traits)));
        return this;
    }

    public FactSets Owner(string lead, string at, string from, string to)
    {
        owners.Add(new ChangeFact(PlaceOf(lead), At(at), from, to));
        return this;
    }

    public FactSets Status(string lead, string at, string from, string to)
    {
        statuses.Add(new ChangeFact(PlaceOf(lead), At(at), from, to));
        return this;
    }

    public FactSets Without(string column)
    {
        missing.Add(column);
        return this;
    }

    public FactSet AsOf(string instant) => new(model, At(instant))
    {
        Leads = LeadTable.Of(model, leads),
        Touches = Grouped(touches, touch => touch.Lead, touch => touch.Touch, touch => touch.At),
        OwnerChanges = Grouped(owners, change => change.Lead, change => change, change => change.At),
        StatusChanges = Grouped(statuses, change => change.Lead, change => change, change => change.At),
        TouchKinds = [.. kinds],
        Actors = [.. actors],
        Columns = [.. new[] { "leads.created", "leads.assigned", "leads.accepted", "touches.at", "owner_changes.to", "status_changes.to" }.Concat(model.Stages.Select(stage => $"leads.{stage.Name}")).Except(missing)],
    };

    public Moment At(string local)
    {
        var isDay = !local.Contains(' ', StringComparison.Ordinal);
        var time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(isDay ? $"{local} 00:00" : local).Value;
        return Moment.Of(time.InZone(model.Calendar.Opening.Zone, Resolvers.LenientResolver).ToInstant(), isDay);
    }

    private int PlaceOf(string lead) => leads.FindIndex(known => known.Id == lead);

    private static int PlaceOf(List<string> names, string name)
    {
        if (!names.Contains(name))
        {
            names.Add(name);
        }

        return names.IndexOf(name);
    }

    private GroupedFacts<T> Grouped<TRow, T>(List<TRow> rows, Func<TRow, int> leadOf, Func<TRow, T> factOf, Func<T, Moment> at) =>
        GroupsOfFacts.Of(leads.Select((_, lead) => rows.Where(row => leadOf(row) == lead).Select(factOf).OrderBy(at).ToArray()));
}
