using SlaLang.Syntax;

namespace SlaLang.Binding;

/// <summary>Operators as they are written.</summary>
internal static class Signs
{
    public static string Written(BinarySign sign) => sign switch
    {
        BinarySign.Plus => "+",
        BinarySign.Minus => "-",
        BinarySign.Times => "*",
        BinarySign.Divide => "/",
        BinarySign.Equal => "==",
        BinarySign.NotEqual => "!=",
        BinarySign.Less => "<",
        BinarySign.AtMost => "<=",
        BinarySign.Greater => ">",
        BinarySign.AtLeast => ">=",
        BinarySign.In => "in",
        BinarySign.And => "and",
        _ => "or",
    };
}
