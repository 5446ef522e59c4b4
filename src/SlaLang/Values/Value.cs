using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using NodaTime;

namespace SlaLang.Values;

/// <summary>What an expression came to.</summary>
public abstract record Value;

public sealed record NumberValue(Fraction Number) : Value;

/// <summary>So many leads, deals, touches…; fractions occur only between the steps of a calculation.</summary>
public sealed record CountValue(Fraction Number, string Noun) : Value
{
    public static CountValue Of(BigInteger number, string noun) => new(new Fraction(number), noun);
}

public sealed record RateValue(Rate Rate) : Value;

public sealed record MoneyValue(Money Money) : Value;

public sealed record DurationValue(TimeAmount Time) : Value;

public sealed record DateValue(LocalDate Date) : Value;

/// <summary>A local date and time in the agreement's zone.</summary>
public sealed record InstantValue(LocalDateTime Local) : Value;

public sealed record PeriodValue(MonthRange Months) : Value;

public sealed record TextValue(string Text) : Value;

public sealed record BooleanValue(bool IsTrue) : Value;

/// <summary>What the facts do not tell, and why; no data where there is nothing to measure.</summary>
public sealed record UndeterminedValue(string Reason, bool IsNoData = false) : Value;

public sealed record ListValue(ImmutableArray<Value> Elements) : Value;
