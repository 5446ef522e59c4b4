using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA31xx: formulas whose parts do not go together. Types are said in words: `an amount in USD`.</summary>
public static class ExpressionDiagnostics
{
    public static Diagnostic Operands(Location at, string sign, (string Type, Location Location) left, (string Type, Location Location) right, string help) =>
        TwoSides(Error("SLA3101", at, $"`{sign}` cannot be applied to {left.Type} and {(left.Type == right.Type ? $"another {Bare(right.Type)}" : right.Type)}", help), left, right);

    public static Diagnostic MixedCurrencies(Location at, (string Type, Location Location) left, (string Type, Location Location) right) =>
        TwoSides(Error("SLA3102", at, $"{left.Type} and {right.Type} are never converted into each other", "give both amounts in one currency"), left, right);

    public static Diagnostic MixedClocks(Location at, (string Type, Location Location) left, (string Type, Location Location) right, string help) =>
        TwoSides(Error("SLA3103", at, "business time and elapsed time cannot be compared: a business hour is an hour of open time", help), left, right);

    public static Diagnostic MonthsAndDays(Location at, (string Type, Location Location) left, (string Type, Location Location) right, string help) =>
        TwoSides(Error("SLA3104", at, "months and days cannot be compared: months differ in length", help), left, right);

    public static Diagnostic RateAndNumber(Location at, (string Type, Location Location) left, (string Type, Location Location) right, string help) =>
        TwoSides(Error("SLA3105", at, "a rate and a plain number cannot be reckoned together this way", help), left, right);

    public static Diagnostic BareOperand(Location at, (string Type, Location Location) left, (string Type, Location Location) right, string help) =>
        TwoSides(Error("SLA3106", at, "one side has a unit and the other is a bare number", help), left, right);

    public static Diagnostic NotCondition(Location at, string what, string type, string help) =>
        Error("SLA3107", at, $"{what} should be a yes or no, not {type}", help);

    public static Diagnostic Branches(Location at, (string Type, Location Location) then, (string Type, Location Location) otherwise, string help) =>
        TwoSides(Error("SLA3108", at, $"one branch gives {then.Type}, the other {otherwise.Type}", help), then, otherwise);

    public static Diagnostic UnknownFunction(Location at, string name, string help) =>
        Error("SLA3109", at, $"there is no function `{name}`", help);

    public static Diagnostic NoParameter(Location at, string function, string type, string help) =>
        Error("SLA3110", at, $"`{function}` takes no {Bare(type)} here", help);

    public static Diagnostic MissingArgument(Location at, string function, string parameter, string example) =>
        Error("SLA3111", at, $"`{function}` is not told which {Said(parameter)} it is about", $"write it like `{example}`");

    public static Diagnostic SecondArgument(Location at, string function, string parameter, Location first, string help = "take one out") =>
        Error("SLA3112", at, $"`{function}` is told its {Said(parameter)} twice", help).With(first, "the first is here");

    public static Diagnostic UnknownArgument(Location at, string function, string name, string help) =>
        Error("SLA3113", at, $"`{function}` knows nothing called `{name}`", help);

    public static Diagnostic UnknownName(Location at, string name, string help) =>
        Error("SLA3114", at, $"`{name}` is not declared", help.Length > 0 ? help : "declare it, or write the name as it is declared");

    public static Diagnostic NotFigure(Location at, string type) =>
        Error("SLA3115", at, $"a minus cannot stand before {type}", "it stands before figures only");

    public static Diagnostic WhereWhat(Location at, string type, string help) =>
        Error("SLA3116", at, $"`where` chooses among leads, touches or deals, not from {type}", help);

    public static Diagnostic InWhat(Location at, string type, string help) =>
        Error("SLA3117", at, $"`in` looks into a list, not into {type}", help);

    public static Diagnostic KeepWhat(Location at, string type, string help) =>
        Error("SLA3118", at, $"what must be kept is {type}, with nothing to hold it against", help);

    public static Diagnostic BoundWhat(Location at, (string Type, Location Location) expression, (string Type, Location Location) bound, string help) =>
        TwoSides(Error("SLA3119", at, $"{expression.Type} cannot be held against {bound.Type}", help), expression, bound);

    public static Diagnostic ListOfKinds(Location at, string first, string other, string help) =>
        Error("SLA3120", at, $"this list has {first} and {other} in it", help);

    public static Diagnostic DivideByZero(Location at) =>
        Error("SLA3121", at, "nothing can be divided by zero", "write another number");

    public static Diagnostic FieldOutside(Location at, string name) =>
        Error("SLA3122", at, $"`{name}` belongs to single leads, touches or deals, and none is looked at here", $"write it after `where` or inside a function, such as `count(leads where {name} …)`");

    public static Diagnostic BusinessDaysAndHours(Location at, (string Type, Location Location) left, (string Type, Location Location) right) =>
        TwoSides(Error("SLA3123", at, "business days and business hours cannot be compared: days differ in their open time", "count both sides in business hours"), left, right);

    public static Diagnostic RowFunctionOutside(Location at, string name, string example) =>
        Error("SLA3124", at, $"`{name}` says something of a single lead, and none is looked at here", $"write it after `where` or inside a function: `{(name == "reached" ? $"share(leads where {example})" : $"average(leads, {example})")}`");

    public static Diagnostic MetCircle(Location at, string circle) =>
        Error("SLA3125", at, $"these promises wait for each other: {circle}", "let at least one of them hold without asking whether the other was kept");

    public static Diagnostic ForeignWord(Location at, string written, string help) =>
        Error("SLA3131", at, $"`{written}` means nothing at this place of a formula", help);

    public static Diagnostic ForeignValue(Location at, string written, string help) =>
        Error("SLA3132", at, $"`{written}` is no value that formulas know", help);

    public static Diagnostic StageInColumn(Location at, string field, string stage) =>
        Error("SLA3133", at, $"`{field}` is read from an export, where stages are not written in one column", $"for whether a lead got there write `reached({stage})`");

    public static Diagnostic NotInFormulas(Location at, string name, string kind, string help) =>
        Error("SLA3134", at, $"`{name}` is {kind}, which formulas cannot name", help);

    public static Diagnostic NotShown(Location at, string where, string type, string help) =>
        Error("SLA3135", at, $"{where} shows a figure, and this is {type}", help);

    public static Diagnostic NoNamedValues(Location at, string field, string kind) =>
        Error("SLA3130", at, $"`{field}` is read `as {kind}`, whose values have no names", "leave out what stands in braces, or read the column `as text` or `as yes_no`");

    private static Diagnostic TwoSides(Diagnostic diagnostic, (string Type, Location Location) left, (string Type, Location Location) right) =>
        diagnostic.With(left.Location, Named(left.Type)).With(right.Location, Named(right.Type));

    private static string Named(string type) => type is "leads" or "touches" or "deals" ? $"these are {type}" : $"this is {type}";

    /// <summary>Parameters are named for those who write them; a sentence needs a noun.</summary>
    private static string Said(string parameter) => parameter switch
    {
        "in" => "period",
        "of" or "collection" => "list of leads, touches or deals",
        "on" => "day",
        "lead" => "lead type",
        "pair" => "step of the funnel",
        "from" => "beginning",
        "to" => "end",
        _ => parameter,
    };

    private static string Bare(string type) => type.Split(' ', 2) is [("a" or "an"), var rest] ? rest : type;
}
