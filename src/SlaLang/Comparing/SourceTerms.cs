using SlaLang.Formatting;
using SlaLang.Model;
using SlaLang.Text;

namespace SlaLang.Comparing;

/// <summary>How the exports are read. A different reading may change any verdict, for anybody.</summary>
internal static class SourceTerms
{
    public static IEnumerable<Term> Of(AgreementModel model) => model.Sources.Select(source => Of(source, new Stakes(model)));

    private static Term Of(FactSource source, Stakes stakes)
    {
        var subject = $"source {source.Kind}";
        var everybody = Stakes.Unclear(stakes.Everybody);
        return new Term(TermKind.Source, subject, "", source.Location.FirstLine())
        {
            Text = $"\"{source.Path}\"",
            Keys = [Meanings.All(source.Kind, source.Path), source.Kind],
            Meaning = source.Path,
            Stakes = everybody,
            Children = [.. Settings(source, subject).Select(term => term with { Stakes = everybody }), .. source.Columns.Select(column => Column(column, subject) with { Stakes = everybody })],
        };
    }

    private static IEnumerable<Term> Settings(FactSource source, string subject)
    {
        (string Name, string? Value)[] settings =
        [
            ("timezone", source.Zone?.Id),
            ("dates", source.DatePattern),
            ("decimal", source.DecimalComma ? "comma" : null),
            ("delimiter", source.Delimiter),
        ];
        return settings.Where(setting => setting.Value is not null).Select(setting =>
            new Term(TermKind.SourceSetting, subject, setting.Name, Places.LineOf(source.Location, setting.Name)) { Meaning = setting.Value ?? "", Text = $"\"{setting.Value}\"" });
    }

    /// <summary>The values of one meaning are a set, but a value that stands twice means what it meant first.</summary>
    private static Term Column(SourceColumn column, string subject) => new(TermKind.SourceColumn, subject, $"{column.Name} \"{column.Column}\"", column.Location)
    {
        Meaning = Meanings.All(
            column.Column,
            column.CustomType is { } type ? $"{type.Kind} {type.Unit}" : "",
            Meanings.All(column.Values.SelectMany(mapping => mapping.From.Select(from => Meanings.All(from, mapping.To))).Order(StringComparer.Ordinal))),
        Text = WrittenText.Of(column.Location),
        Keys = [Meanings.All(column.Name, column.Column), column.Name],
    };
}
