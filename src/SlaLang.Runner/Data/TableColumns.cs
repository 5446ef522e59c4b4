using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Text;

namespace SlaLang.Runner.Data;

/// <summary>Where a field stands in a file: the place of its column, its heading, and the values that a `source` block gives a meaning.</summary>
internal sealed record FieldColumn(string Field, int Ordinal, string Heading, SourceColumn? Source)
{
    /// <summary>A field that the file does not have.</summary>
    public const int Absent = -1;

    /// <summary>A field with the same meaning in every row.</summary>
    public const int Constant = -2;

    public bool IsThere => Ordinal != Absent;

    public static FieldColumn None(string field) => new(field, Absent, "", null);
}

/// <summary>Finds the columns of a file that fields are read from.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, FieldColumn> fields = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> diagnostics = [];
    private readonly ExportFile file;
    private readonly ImmutableArray<string> headings;
    private readonly ImmutableArray<string> known;
    private readonly Location header;

    public TableColumns(AgreementModel model, ExportFile file, ImmutableArray<string> headings, ImmutableArray<OwnColumn> own)
    {
        (this.file, this.headings, Own) = (file, headings, own);
        known = [.. FactFields.Of(file.Table)?.Keys.Order(StringComparer.Ordinal).ToArray() ?? [], .. file.Table == "leads" ? model.Stages.Select(stage => stage.Name) : []];
        known = file.Source is null ? [.. known, .. own.Select(column => column.Name).Except(known)] : known;
        header = new Location(new SourceText(file.Path, string.Join(", ", headings)), new TextSpan(0, 0));
        if (file.Source is { } source)
        {
            foreach (var column in source.Columns)
            {
                AddMapped(column);
            }
        }
        else
        {
            AddConventional();
        }

        foreach (var field in Required.Where(field => !fields.ContainsKey(field) && diagnostics.Count == 0))
        {
            Say(FactDiagnostics.NothingMapped(At, file.Path, file.Table, field, file.Source is null ? $"call a column `{field}`, or map the file with `source {file.Table} from \"…\" {{ … }}`" : $"add a line: {field} \"the heading of the column\""));
        }
    }

    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics];

    public int Count => headings.Length;

    public ImmutableArray<string> Headings => headings;

    public IEnumerable<FieldColumn> Fields => fields.Values;

    /// <summary>The columns of the user's own that were asked for, whether the file has them or not.</summary>
    public ImmutableArray<OwnColumn> Own { get; }

    public IEnumerable<string> Unused => headings.Where((heading, place) => heading.Length > 0 && !fields.Values.Any(column => column.Ordinal == place));

    /// <summary>Fields that the file does not have.</summary>
    public IEnumerable<string> Absent => known.Where(name => !fields.ContainsKey(name));

    /// <summary>The column of a field, absent where there is none.</summary>
    public FieldColumn this[string field] => fields.GetValueOrDefault(field, FieldColumn.None(field));

    private Location At => file.Source?.Location.FirstLine() ?? header;

    private ImmutableArray<string> Required => file.Table switch
    {
        "leads" => ["id"],
        "touches" => ["lead", "at"],
        "deals" => ["lead"],
        _ => ["lead", "at", "to"],
    };

    private void Say(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    private void AddMapped(SourceColumn column)
    {
        if (column.Column.Length == 0)
        {
            fields[column.Name] = new FieldColumn(column.Name, FieldColumn.Constant, "", column);
            return;
        }

        var places = PlacesOf(column.Column);
        if (places.Count == 1)
        {
            fields[column.Name] = new FieldColumn(column.Name, places[0], headings[places[0]], column);
        }
        else
        {
            Say(places.Count == 0
                ? FactDiagnostics.MissingColumn(column.Location, file.Path, column.Column, Suggestions.DidYouMean(column.Column, Named, "its columns are"))
                : FactDiagnostics.ColumnTwice(column.Location, file.Path, column.Column));
        }
    }

    private IReadOnlyCollection<string> Named => [.. headings.Where(heading => heading.Length > 0).Distinct()];

    /// <summary>Columns with that very heading, else with one that differs in capitals only.</summary>
    private List<int> PlacesOf(string heading)
    {
        var exact = Places(heading, StringComparison.Ordinal);
        return exact.Count > 0 ? exact : Places(heading, StringComparison.OrdinalIgnoreCase);
    }

    private List<int> Places(string heading, StringComparison comparison) =>
        [.. headings.Index().Where(entry => string.Equals(entry.Item, heading.Trim(), comparison)).Select(entry => entry.Index)];

    private void AddConventional()
    {
        foreach (var field in known)
        {
            List<int> places = [.. headings.Index().Where(entry => Means(entry.Item, field)).Select(entry => entry.Index)];
            if (places.Count > 1)
            {
                Say(FactDiagnostics.ColumnTwice(header, file.Path, headings[places[1]]));
            }
            else if (places.Count == 1)
            {
                fields[field] = new FieldColumn(field, places[0], headings[places[0]], null);
            }
        }
    }

    private static bool Means(string heading, string field) =>
        string.Equals(heading.Replace(' ', '_').Replace('-', '_'), field, StringComparison.OrdinalIgnoreCase);
}
