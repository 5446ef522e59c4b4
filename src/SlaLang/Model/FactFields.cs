using System.Collections.Frozen;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>The fields that every lead, touch and deal has, as the conventional CSV files and `source` blocks name them.</summary>
public static class FactFields
{
    private static readonly FrozenDictionary<string, ValueKind> OfLeads = new Dictionary<string, ValueKind>
    {
        ["id"] = ValueKind.Text,
        ["type"] = ValueKind.LeadType,
        ["stream"] = ValueKind.Stream,
        ["created"] = ValueKind.Instant,
        ["assigned"] = ValueKind.Instant,
        ["owner"] = ValueKind.Text,
        ["email"] = ValueKind.Text,
        ["name"] = ValueKind.Text,
        ["accepted"] = ValueKind.Instant,
        ["rejected"] = ValueKind.Instant,
        ["replied"] = ValueKind.Instant,
        ["opted_out"] = ValueKind.Instant,
        ["disqualified"] = ValueKind.Instant,
        ["reject_reason"] = ValueKind.Text,
        ["first_touch"] = ValueKind.Instant,
        ["status"] = ValueKind.Text,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ValueKind> OfTouches = new Dictionary<string, ValueKind>
    {
        ["id"] = ValueKind.Text,
        ["lead"] = ValueKind.Text,
        ["at"] = ValueKind.Instant,
        ["kind"] = ValueKind.Text,
        ["direction"] = ValueKind.Text,
        ["actor"] = ValueKind.Text,
        ["automated"] = ValueKind.Boolean,
        ["outcome"] = ValueKind.Text,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ValueKind> OfDeals = new Dictionary<string, ValueKind>
    {
        ["id"] = ValueKind.Text,
        ["lead"] = ValueKind.Text,
        ["stream"] = ValueKind.Stream,
        ["amount"] = ValueKind.Money,
        ["currency"] = ValueKind.Text,
        ["won"] = ValueKind.Boolean,
        ["closed"] = ValueKind.Instant,
        ["created"] = ValueKind.Instant,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ValueKind> OfChanges = new Dictionary<string, ValueKind>
    {
        ["lead"] = ValueKind.Text,
        ["at"] = ValueKind.Instant,
        ["from"] = ValueKind.Text,
        ["to"] = ValueKind.Text,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> OnlyWhenNamed = FrozenSet.Create("leads.email", "leads.name", "leads.status", "touches.id", "touches.outcome");

    /// <summary>The kinds of facts, as `source` names them.</summary>
    public static IReadOnlyCollection<string> Kinds { get; } = ["leads", "touches", "deals", "owner_changes", "status_changes"];

    /// <summary>The fields of a kind of facts; null for an unknown kind.</summary>
    public static FrozenDictionary<string, ValueKind>? Of(string kind) => kind switch
    {
        "leads" => OfLeads,
        "touches" => OfTouches,
        "deals" => OfDeals,
        "owner_changes" or "status_changes" => OfChanges,
        _ => null,
    };

    /// <summary>The table of leads, touches or deals.</summary>
    public static string TableOf(ValueKind owner) => owner switch { ValueKind.Touches => "touches", ValueKind.Deals => "deals", _ => "leads" };

    /// <summary>False for what is read only where something names it.</summary>
    public static bool IsAlwaysRead(string table, string field) =>
        Of(table) is { } fields && fields.ContainsKey(field) && !OnlyWhenNamed.Contains($"{table}.{field}");

    /// <summary>True when some lead, touch or deal has a field of that name.</summary>
    public static bool IsKnown(string name) => OfLeads.ContainsKey(name) || OfTouches.ContainsKey(name) || OfDeals.ContainsKey(name);
}
