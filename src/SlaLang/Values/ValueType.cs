namespace SlaLang.Values;

/// <summary>What kind of thing an expression gives. <c>Error</c> is what a mistake leaves behind; it fits everywhere so that nothing is said twice.</summary>
public enum ValueKind
{
    Error,
    Number,
    Count,
    Rate,
    Money,
    Duration,
    BusinessDuration,
    CalendarPeriod,
    Date,
    Instant,
    Period,
    Text,
    Boolean,
    Leads,
    Touches,
    Deals,
    Stage,
    LeadType,
    Stream,
    StagePair,
    Obligation,
    List,
}

/// <summary>A kind with its unit: the currency of money, what a count counts.</summary>
public readonly record struct ValueType(ValueKind Kind, string Unit = "")
{
    public static ValueType Error { get; } = new(ValueKind.Error);

    public static ValueType Number { get; } = new(ValueKind.Number);

    public static ValueType Rate { get; } = new(ValueKind.Rate);

    public static ValueType Boolean { get; } = new(ValueKind.Boolean);

    public static ValueType Text { get; } = new(ValueKind.Text);

    /// <summary>Days with open time, which business hours cannot be compared with: days differ in length.</summary>
    public static ValueType BusinessDays { get; } = new(ValueKind.BusinessDuration, "days");

    public bool IsError => Kind == ValueKind.Error;

    public static ValueType Money(string currency) => new(ValueKind.Money, currency);

    public static ValueType Count(string noun) => new(ValueKind.Count, noun);

    /// <summary>The type in the user's words, with its article: `an amount in USD`, `a count of leads`.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Number => "a plain number",
        ValueKind.Count => Unit.Length == 0 ? "a count" : $"a count of {Unit}",
        ValueKind.Rate => "a rate",
        ValueKind.Money => Unit.Length == 0 ? "an amount of money" : $"an amount in {Unit}",
        ValueKind.Duration => "elapsed time",
        ValueKind.BusinessDuration => Unit.Length == 0 ? "business time" : "a number of business days",
        ValueKind.CalendarPeriod => "a number of calendar months",
        ValueKind.Date => "a date",
        ValueKind.Instant => "an instant",
        ValueKind.Period => "a month, quarter or year",
        ValueKind.Text => "a text",
        ValueKind.Boolean => "a yes or no",
        ValueKind.Leads => "leads",
        ValueKind.Touches => "touches",
        ValueKind.Deals => "deals",
        ValueKind.Stage => "a stage",
        ValueKind.LeadType => "a lead type",
        ValueKind.Stream => "a stream",
        ValueKind.StagePair => "a pair of stages",
        ValueKind.Obligation => "an obligation",
        ValueKind.List => "a list",
        _ => "nothing",
    };
}
