using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Values;
using static SlaLang.Binding.OperandAdvice;

namespace SlaLang.Binding;

/// <summary>What to write instead of a function that spreadsheets have, or of something that a function does not take.</summary>
internal static class FunctionAdvice
{
    /// <summary>The help for a name that no function has.</summary>
    public static string For(string name)
    {
        var known = Functions.All.Select(function => function.Name).ToArray();
        return OfSpreadsheets(name) ?? (Suggestions.Closest(name, known) is { } guess ? $"did you mean `{guess}`?" : $"there are {string.Join(", ", known)}");
    }

    /// <summary>The help for a value that a function does not take in any place.</summary>
    public static string For(Function function, Expression value, DeclaredNames names) => value switch
    {
        LiteralExpression { Value: TextValue { Text: var written } } when names.KindOf(written) is not null => $"names of the agreement stand without quotation marks: `{written}`",
        _ when TakesCollection(function) => OfCollection(function, value),
        LiteralExpression { Value: DateValue { Date: var date } } when TakesMonths(function) => $"name the month: `{Figures.Of(date.ToYearMonth())}`",
        { Type.Kind: ValueKind.Text or ValueKind.Number } when TakesMonths(function) && function.Name != "met" => $"months are written like `2026-03`, quarters like `2026-Q1`: `{function.Example}`",
        { Type.Kind: ValueKind.Stage } when function.Parameters.Any(parameter => parameter.Kinds.Contains(ValueKind.StagePair)) => $"write the step with an arrow: `{function.Example}`",
        { Type.Kind: ValueKind.StagePair } when function.Name == "reached" => $"name the stage that the lead got to: `reached({(value as PairExpression)?.To ?? "SQL"})`",
        _ => $"write it like `{function.Example}`",
    };

    /// <summary>The help for a second figure, or a second list, where a function takes one.</summary>
    public static string ForSecond(Function function, Parameter parameter) => (function.Name, parameter.Name) switch
    {
        ("min" or "max", "figure") => $"it looks for the {(function.Name == "min" ? "least" : "greatest")} figure among leads, touches or deals: `{function.Example}`; of two figures choose with `if a > b then a else b`",
        (_, "figure") => $"it takes a list and one figure of each of its entries: `{function.Example}`",
        ("share", "collection") => $"it takes those that count, and knows of how many: `{function.Example}`; to compare two lists divide: `count(deals) / count(leads)`",
        (_, "collection") when function.Parameters.Length > 1 => $"after the list comes the figure of each of its entries: `{function.Example}`",
        _ => "take one out",
    };

    private static string OfCollection(Function function, Expression value) => value.Type.Kind switch
    {
        ValueKind.Boolean => $"choose with `where`: `{function.Name}({Facts(value)} where {Short(value)}{(function.Parameters.Length > 1 ? ", …" : "")})`",
        ValueKind.Stage => $"name the leads that got there: `{function.Name}(leads where reached({Short(value)}))`",
        ValueKind.LeadType when value is SymbolExpression => $"name the leads of that type: `{function.Name}(leads where type == {Short(value)})`",
        ValueKind.Date or ValueKind.Instant => $"a day is no figure; the time between two is: `{function.Name}(leads, hours(created, {(Short(value) == "created" ? "first_touch" : Short(value))}))`",
        ValueKind.Text when function.Parameters.Length > 1 => $"a text is no figure; count those that have it: `count(leads where {Short(value)} == \"…\")`",
        ValueKind.Money when function.Name == "share" => "a share counts; for amounts divide two sums: `sum(deals where won, amount) / sum(deals, amount)`",
        _ => $"write it like `{function.Example}`",
    };

    private static string Facts(Expression condition) => condition is FieldExpression field ? FactFields.TableOf(field.Owner) : "leads";

    private static bool TakesMonths(Function function) => function.Parameters.Any(parameter => parameter.Kinds.Contains(ValueKind.Period));

    private static bool TakesCollection(Function function) => function.Parameters.Any(parameter => parameter.Name == "collection");

    private static string? OfSpreadsheets(string name) => name.ToUpperInvariant() switch
    {
        "IF" or "IFS" or "IIF" or "SWITCH" or "CASE" => "write `if demand(MQL, 2026-03) > 3_000 leads then 1 else 2`",
        "AVG" or "MEAN" or "AVERAGEIF" or "AVERAGEIFS" => "write `average(deals where won, amount)`",
        "COUNTA" or "COUNTIF" or "COUNTIFS" or "COUNTUNIQUE" => "write `count(leads where type == website)`",
        "SUMIF" or "SUMIFS" or "SUMPRODUCT" => "write `sum(deals where won, amount)`",
        "PERCENT" or "RATIO" or "DIVIDE" => "write `share(leads where type == website)`, or divide: `count(deals) / count(leads)`",
        "ROUND" or "ROUNDUP" or "ROUNDDOWN" or "CEIL" or "CEILING" or "FLOOR" or "INT" or "TRUNC" => "figures stay exact, and are rounded only where they are printed: leave it out",
        "NOW" or "TODAY" => "nothing depends on the day of reading; name a day, such as `2026-03-31`",
        "YEAR" or "QUARTER" or "MONTH" or "WEEK" or "DAY" or "WEEKDAY" or "EOMONTH" => "compare with days: `created >= 2026-03-01 and created < 2026-04-01`",
        "DATE" or "DATEVALUE" => "a day is written as it is: `2026-03-31`",
        "DATEDIF" or "DATEDIFF" or "DAYS" or "NETWORKDAYS" or "WORKDAY" => "write `hours(created, assigned)`, or in open time `business_hours(created, assigned)`",
        "ISBLANK" or "ISEMPTY" or "ISNULL" => "that something happened says `first_touch >= created`, that it did not `not (first_touch >= created)`",
        "IFERROR" or "IFNA" or "COALESCE" => "what is not known stays so, and is counted apart; nothing needs to be asked for",
        "VLOOKUP" or "XLOOKUP" or "LOOKUP" or "INDEX" or "MATCH" => "fields are named as they are: `leads where type == website`",
        "CONCAT" or "CONCATENATE" or "TEXT" or "LEFT" or "RIGHT" or "MID" or "LOWER" or "UPPER" or "TRIM" or "CONTAINS" => "texts are compared as they are; what a column's values mean is said in its `source` block",
        _ => null,
    };
}
