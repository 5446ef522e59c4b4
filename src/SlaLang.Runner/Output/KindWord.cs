using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>What a column of the user's own is read as, in the words of `field … as`.</summary>
internal static class KindWord
{
    public static string Of(ValueKind? kind) => kind switch
    {
        ValueKind.Number => "number",
        ValueKind.Rate => "rate",
        ValueKind.Boolean => "yes_no",
        ValueKind.Date => "date",
        ValueKind.Instant => "instant",
        _ => "text",
    };
}
