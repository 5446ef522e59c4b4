using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA31xx: formulas whose parts do not go together. Types are said in words: `an amount in USD`.</summary>
public static class ExpressionDiagnostics
{
    public static Diagnostic Operands(Location at, string sign, (string Type, Location Location) left, (string Type, Location Location) right) =>
        TwoSides(Error("SLA3101", at, $"`{sign}` cannot be applied to {left.Type} and {right.Type}", "bring both sides to the same kind, or take one out"), left, right);

    public static Diagnostic MixedCurrencies(Location at, (string Type, Location Location) left, (string Type, Location Location) right) =>
        TwoSides(Error("SLA3102", at, $"{left.Type} and {right.Type} are never converted into each other", "give both amounts in one currency"), left, right);

    public static Diagnostic MixedClocks(Location at, (string Type, Location Location) left, (string Type, Location Location) right) =>
        TwoSides(Error("SLA3103", at, "business time and elapsed time cannot be compared: a business hour is an hour of open time", "count both sides in business hours, or both in hours"), left, right);

    public static Diagnostic MonthsAndDays(Location at, (string Type, Location Location) left, (string Type, Location Location) right) =>
        TwoSides(Error("SLA3104", at, "months and days cannot be compared: months differ in length", "count both sides in days, or both in months"), left, right);

    public static Diagnostic RateAndNumber(Location at, (string Type, Location Location) left, (string Type, Location Location) right) =>
        TwoSides(Error("SLA3105", at, "a rate and a plain number cannot be reckoned together this way", "write the number as a rate: `20%` or `1 in 5`"), left, right);

    public static Diagnostic BareOperand(Location at, (string Type, Location Location) left, (string Type, Location Location) right, string noun) =>
        TwoSides(Error("SLA3106", at, "one side has a unit and the other is a bare number", $"write the unit after the number, such as `{noun}`"), left, right);

    public static Diagnostic NotCondition(Location at, string what, string type) =>
        Error("SLA3107", at, $"{what} should be a yes or no, not {type}", "write a comparison, such as `employees >= 200`");

    public static Diagnostic Branches(Location at, (string Type, Location Location) then, (string Type, Location Location) otherwise) =>
        TwoSides(Error("SLA3108", at, $"one branch gives {then.Type}, the other {otherwise.Type}", "let both branches give the same kind"), then, otherwise);

    public static Diagnostic UnknownFunction(Location at, string name, string help) =>
        Error("SLA3109", at, $"there is no function `{name}`", help);

    public static Diagnostic NoParameter(Location at, string function, string type, string example) =>
        Error("SLA3110", at, $"`{function}` takes no {Bare(type)} here", $"write it like `{example}`");

    public static Diagnostic MissingArgument(Location at, string function, string parameter, string example) =>
        Error("SLA3111", at, $"`{function}` is not told which {Said(parameter)} it is about", $"write it like `{example}`");

    public static Diagnostic SecondArgument(Location at, string function, string parameter, Location first) =>
        Error("SLA3112", at, $"`{function}` is told its {Said(parameter)} twice", "take one out").With(first, "the first is here");

    public static Diagnostic UnknownArgument(Location at, string function, string name, string help) =>
        Error("SLA3113", at, $"`{function}` knows nothing called `{name}`", help);

    public static Diagnostic UnknownName(Location at, string name, string help) =>
        Error("SLA3114", at, $"`{name}` is not declared", help.Length > 0 ? help : "declare it, or write the name as it is declared");

    public static Diagnostic NotFigure(Location at, string type) =>
        Error("SLA3115", at, $"a minus cannot stand before {type}", "it stands before figures only");

    public static Diagnostic WhereWhat(Location at, string type) =>
        Error("SLA3116", at, $"`where` chooses among leads, touches or deals, not from {type}", "write it like `leads where employees >= 200`");

    public static Diagnostic InWhat(Location at, string type) =>
        Error("SLA3117", at, $"`in` looks into a list, not into {type}", "write it like `type in (website, outbound)`");

    public static Diagnostic KeepWhat(Location at, string type) =>
        Error("SLA3118", at, $"what must be kept is {type}, with nothing to hold it against", "add a bound, such as `at least 20%`, or write a comparison");

    public static Diagnostic BoundWhat(Location at, (string Type, Location Location) expression, (string Type, Location Location) bound) =>
        TwoSides(Error("SLA3119", at, $"{expression.Type} cannot be held against {bound.Type}", "give the bound in the same kind and unit"), expression, bound);

    public static Diagnostic ListOfKinds(Location at, string first, string other) =>
        Error("SLA3120", at, $"this list has {first} and {other} in it", "let all parts be of one kind");

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

    public static Diagnostic NoNamedValues(Location at, string field, string kind) =>
        Error("SLA3130", at, $"`{field}` is read `as {kind}`, whose values have no names", "leave out what stands in braces, or read the column `as text` or `as yes_no`");

    private static Diagnostic TwoSides(Diagnostic diagnostic, (string Type, Location Location) left, (string Type, Location Location) right) =>
        diagnostic.With(left.Location, $"this is {left.Type}").With(right.Location, $"this is {right.Type}");

    /// <summary>Parameters are named for those who write them; a sentence needs a noun.</summary>
    private static string Said(string parameter) => parameter switch
    {
        "in" => "period",
        "of" => "list of leads, touches or deals",
        "on" => "day",
        "lead" => "lead type",
        "pair" => "step of the funnel",
        "from" => "beginning",
        "to" => "end",
        _ => parameter,
    };

    private static string Bare(string type) => type.Split(' ', 2) is [("a" or "an"), var rest] ? rest : type;
}
