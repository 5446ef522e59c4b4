using SlaLang.Model;

namespace SlaLang.Linting;

/// <summary>
/// What the declared sources can tell. An agreement that declares none is read from files with conventional names and columns, and so is a table
/// whose sources map no column: of these nothing is known before they are read.
/// </summary>
internal sealed class DeclaredSources(AgreementModel model)
{
    public FactSource? Leads { get; } = model.Sources.FirstOrDefault(source => source.Kind == "leads" && MapsAny(source));

    /// <summary>The first source of something else than leads. Whoever maps only the leads may well have all else under conventional names.</summary>
    public FactSource? Others { get; } = model.Sources.FirstOrDefault(source => source.Kind != "leads");

    public bool Has(string table) => model.Sources.Any(source => source.Kind == table);

    /// <summary>False when the leads are mapped column by column and none of the columns is this one.</summary>
    public bool LeadsMayHave(string column) => Leads is null || Maps(column);

    /// <summary>A stage is dated by a column, by a change of status, or, when it is the last one, by a won deal.</summary>
    public bool MayDate(StageSymbol stage) =>
        LeadsMayHave(stage.Name) || Has("status_changes") || (stage.Index == model.Stages.Length - 1 && Has("deals"));

    private bool Maps(string column) => model.Sources.Any(source => source.Kind == "leads" && source.Columns.Any(mapped => mapped.Name == column));

    private static bool MapsAny(FactSource source) => source.Columns.Any(column => column.CustomType is null);
}
