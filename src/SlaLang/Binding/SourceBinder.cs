using System.Collections.Immutable;
using NodaTime.Text;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>How exports of a CRM are read.</summary>
internal sealed class SourceBinder(BindingContext context)
{
    private static readonly string[] Delimiters = [",", ";", "|", "tab"];

    /// <summary>The columns that a kind of facts may map: its fields and, for leads, an instant for each stage.</summary>
    public static IReadOnlyCollection<string> ColumnsOf(string kind, BindingContext context) =>
        [.. FactFields.Of(kind)?.Keys.Order(StringComparer.Ordinal).ToArray() ?? [], .. kind == "leads" ? context.Stages.Names : []];

    public FactSource? Bind(SourceSyntax syntax)
    {
        if (FactFields.Of(syntax.Kind.Text) is null)
        {
            context.Say(BindingDiagnostics.UnknownSource(syntax.Kind.Location, syntax.Kind.Text, Suggestions.DidYouMean(syntax.Kind.Text, FactFields.Kinds, "kinds are")));
            return null;
        }

        var given = new Dictionary<string, Location>();
        return syntax.Items.Aggregate(new FactSource(syntax.Kind.Text, syntax.Path.Value, syntax.Location), (source, item) => With(source, item, given));
    }

    private FactSource With(FactSource source, SourceItemSyntax item, Dictionary<string, Location> given) => item switch
    {
        SourceZoneSyntax zone when context.IsFirst(given, "timezone", zone) => source with { Zone = ZoneBinder.Find(zone.Zone, context.Diagnostics) },
        SourceDatesSyntax dates when context.IsFirst(given, "dates", dates) => source with { DatePattern = Pattern(dates.Pattern) },
        SourceDecimalSyntax sign when context.IsFirst(given, "decimal", sign) => source with { DecimalComma = IsComma(sign.Sign) },
        SourceDelimiterSyntax delimiter when context.IsFirst(given, "delimiter", delimiter) => source with { Delimiter = Delimiter(delimiter.Delimiter) },
        SourceFieldSyntax field when context.IsFirst(given, field.Name.Text, field) => source with { Columns = source.Columns.Add(Field(field)) },
        SourceColumnSyntax column when context.IsFirst(given, column.Name.Text, column) && IsKnown(source.Kind, column) => source with { Columns = source.Columns.Add(Column(column)) },
        _ => source,
    };

    private string? Pattern(TextSyntax syntax)
    {
        var isKnown = IsPattern(syntax.Value);
        if (!isKnown)
        {
            context.Say(BindingDiagnostics.BadDatePattern(syntax.Location, syntax.Value));
        }

        return isKnown ? syntax.Value : null;
    }

    /// <summary>NodaTime says by an exception that a pattern cannot be read; there is no other way to ask it.</summary>
    private static bool IsPattern(string written)
    {
        try
        {
            return LocalDateTimePattern.CreateWithInvariantCulture(written) is not null && written.Contains('y', StringComparison.Ordinal);
        }
        catch (InvalidPatternException)
        {
            return false;
        }
    }

    private bool IsComma(NameSyntax sign)
    {
        if (sign.Text is not ("comma" or "point"))
        {
            context.Say(BindingDiagnostics.UnknownDecimal(sign.Location, sign.Text));
        }

        return sign.Text == "comma";
    }

    private string? Delimiter(TextSyntax syntax)
    {
        if (Delimiters.Contains(syntax.Value))
        {
            return syntax.Value == "tab" ? "\t" : syntax.Value;
        }

        context.Say(BindingDiagnostics.BadDelimiter(syntax.Location, syntax.Value));
        return null;
    }

    private SourceColumn Field(SourceFieldSyntax syntax)
    {
        var word = syntax.Type?.Text ?? "text";
        var type = CustomFields.TypeOf(word);
        if (type is null && syntax.Type is { } written)
        {
            context.Say(BindingDiagnostics.UnknownFieldType(written.Location, word, CustomFields.Meant(word) is { } meant ? $"write `as {meant}`" : Suggestions.DidYouMean(word, CustomFields.Types, "write `as` with one of")));
        }

        if (type is { Kind: not (ValueKind.Text or ValueKind.Boolean) } && syntax.Values is [var first, ..])
        {
            context.Say(ExpressionDiagnostics.NoNamedValues(first.Location, syntax.Name.Text, word));
        }

        return new SourceColumn(syntax.Name.Text, syntax.Column.Value, type ?? ValueType.Error, Values(syntax.Values), syntax.Location);
    }

    private bool IsKnown(string kind, SourceColumnSyntax syntax)
    {
        var columns = ColumnsOf(kind, context);
        if (columns.Contains(syntax.Name.Text) || context.Forgiven.Forgives(syntax.Name.Text))
        {
            return true;
        }

        var guess = Suggestions.Closest(syntax.Name.Text, columns);
        var help = guess is not null ? $"did you mean `{guess}`?" : $"for a column of your own write `field {syntax.Name.Text} \"{syntax.Column.Value}\" as text`";
        context.Say(BindingDiagnostics.UnknownColumn(syntax.Name.Location, kind, syntax.Name.Text, help));
        return false;
    }

    private static SourceColumn Column(SourceColumnSyntax syntax) => new(
        syntax.Name.Text,
        syntax.Column.Value,
        null,
        Values(syntax.Values),
        syntax.Location);

    private static ImmutableArray<ValueMapping> Values(ImmutableArray<ValueMapSyntax> maps) =>
        [.. maps.Select(map => new ValueMapping([.. map.From.Select(from => from.Value)], map.To.Text))];
}
