using System.Collections.Immutable;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>A column that is read because a `source` block declares it as a field, or because a formula names it.</summary>
/// <param name="Name">As formulas name it.</param>
/// <param name="Kind">What its cells say: a text, a number, a rate, a yes or no, a date or an instant.</param>
public sealed record OwnColumn(string Name, ValueKind Kind);

/// <summary>The columns of the user's own of each table, in ordinal order of their names.</summary>
public sealed record OwnColumns
{
    public static OwnColumns None { get; } = new();

    public ImmutableArray<OwnColumn> Leads { get; init; } = [];

    public ImmutableArray<OwnColumn> Touches { get; init; } = [];

    public ImmutableArray<OwnColumn> Deals { get; init; } = [];

    public ImmutableArray<OwnColumn> Of(string table) => table switch
    {
        "leads" => Leads,
        "touches" => Touches,
        "deals" => Deals,
        _ => [],
    };
}
