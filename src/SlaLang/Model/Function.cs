using System.Collections.Immutable;
using SlaLang.Values;

namespace SlaLang.Model;

/// <summary>What a function needs before it can be evaluated.</summary>
public enum FunctionScope
{
    /// <summary>The plan alone.</summary>
    Plan,

    /// <summary>The CRM's exports.</summary>
    Facts,
}

/// <summary>A built-in function. Arguments find their parameter by kind, or by name where one is written.</summary>
public sealed record Function(string Name, FunctionScope Scope, ImmutableArray<Parameter> Parameters, string Example)
{
    /// <summary>True for a function of a single lead, touch or deal.</summary>
    public bool IsOfRow => Name is "reached" or "hours" or "business_hours";
}

public sealed record Parameter(string Name, ImmutableArray<ValueKind> Kinds, bool IsRequired);
