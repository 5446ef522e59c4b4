using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Fractions;
using NodaTime;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>Figures in JSON: whole ones as numbers, all others exactly as numerator ÷ denominator with a rounded reading beside it.</summary>
internal static class JsonFigures
{
    private const int RateDecimals = 6;

    public static void WriteInteger(this Utf8JsonWriter json, string name, BigInteger number)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteMoney(this Utf8JsonWriter json, string name, Money? money)
    {
        if (money is not { } amount)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("currency", amount.Currency.Code);
        WriteExact(json, amount.Amount, amount.Currency.Decimals);
        json.WriteEndObject();
    }

    public static void WriteFraction(this Utf8JsonWriter json, string name, Fraction? figure)
    {
        if (figure is not { } number)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteExact(json, number, RateDecimals);
        json.WriteEndObject();
    }

    /// <summary>A value as people read it, exactly, and what it counts; null where there is none.</summary>
    public static void WriteValue(this Utf8JsonWriter json, string name, Value? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteFigure(value);
        json.WriteEndObject();
    }

    /// <summary>The three properties of a value: `figure`, `exact` and `unit`.</summary>
    public static void WriteFigure(this Utf8JsonWriter json, Value value)
    {
        json.WriteString("figure", Figures.Of(value));
        var (exact, unit) = ExactOf(value);
        json.WriteFraction("exact", exact);
        json.WriteString("unit", unit);
    }

    public static void WriteDate(this Utf8JsonWriter json, string name, LocalDate? date)
    {
        if (date is { } day)
        {
            json.WriteString(name, Figures.Of(day));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The exact figure and what it counts; none for a text, a date, a yes or no.</summary>
    private static (Fraction? Exact, string Unit) ExactOf(Value value) => value switch
    {
        NumberValue number => (number.Number, ""),
        CountValue count => (count.Number, count.Noun),
        RateValue rate => (rate.Rate.Value, ""),
        MoneyValue money => (money.Money.Amount, money.Money.Currency.Code),
        DurationValue duration => (duration.Time.Amount, Figures.UnitOf(duration.Time.Unit, isOne: false)),
        _ => (null, ""),
    };

    private static void WriteExact(Utf8JsonWriter json, Fraction figure, int decimals)
    {
        json.WriteString("numerator", figure.Numerator.ToString(CultureInfo.InvariantCulture));
        json.WriteString("denominator", figure.Denominator.ToString(CultureInfo.InvariantCulture));
        json.WriteString("rounded", Exact.Decimals(figure, figure.Denominator.IsOne ? 0 : decimals).Digits);
    }
}
