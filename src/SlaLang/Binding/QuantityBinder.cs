using Fractions;
using SlaLang.Diagnostics;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>Reads figures as what their place needs. Each method gives null after it has said what is wrong.</summary>
internal sealed class QuantityBinder(DiagnosticBag diagnostics)
{
    private const int MostDays = 3660;

    /// <summary>A hundred years.</summary>
    private const int LongestDays = 36_525;

    /// <summary>The agreement's currency, once it is known.</summary>
    public Values.Currency? Currency { get; set; }

    public Location? CurrencyLocation { get; set; }

    /// <summary>True when a calendar is declared, so that open time means something.</summary>
    public bool HasCalendar { get; set; }

    private string CurrencyCode => Currency?.Code ?? "USD";

    /// <summary>A rate above zero and of at most 100 %; zero where the place allows it.</summary>
    public Rate? Rate(QuantitySyntax syntax, string what, bool allowsZero = false)
    {
        if (RateValue(syntax, what) is not { } value)
        {
            return null;
        }

        if (value.IsZero && !allowsZero)
        {
            return Say<Rate>(TypeDiagnostics.ZeroRate(syntax.Location, what));
        }

        return value > Fraction.One ? Say<Rate>(TypeDiagnostics.RateAboveWhole(syntax.Location, syntax.Location.Text, what)) : new Rate(value);
    }

    /// <summary>An amount in the agreement's currency; zero where the place allows it.</summary>
    public Money? Money(QuantitySyntax syntax, string what, bool allowsZero = true)
    {
        if (syntax is BareQuantitySyntax)
        {
            return Say<Money>(TypeDiagnostics.BareMoney(syntax.Location, syntax.Location.Text, what, CurrencyCode));
        }

        if (syntax is not UnitQuantitySyntax { IsBusiness: false } amount || Unit.Find(amount.Unit.Text) is not null || Unit.IsNoun(amount.Unit.Text))
        {
            return Say<Money>(TypeDiagnostics.NotMoney(syntax.Location, syntax.Location.Text, what, CurrencyCode));
        }

        if (Number(syntax) is not { } number || CurrencyOf(amount) is not { } currency)
        {
            return null;
        }

        return number.IsZero && !allowsZero ? Say<Money>(TypeDiagnostics.ZeroMoney(syntax.Location, what)) : new Money(number, currency);
    }

    /// <summary>A length of time above zero.</summary>
    public TimeAmount? Time(QuantitySyntax syntax, string what)
    {
        if (syntax is BareQuantitySyntax)
        {
            return Say<TimeAmount>(TypeDiagnostics.BareTime(syntax.Location, syntax.Location.Text, what));
        }

        if (syntax is not UnitQuantitySyntax unit)
        {
            return Say<TimeAmount>(TypeDiagnostics.NotTime(syntax.Location, syntax.Location.Text, what));
        }

        if (UnitOf(unit, what) is not { } timeUnit || Number(syntax) is not { } number)
        {
            return null;
        }

        if (number.IsZero)
        {
            return Say<TimeAmount>(TypeDiagnostics.ZeroTime(syntax.Location, what));
        }

        return Known(new TimeAmount(number, timeUnit), syntax.Location, what);
    }

    /// <summary>A time to close: whole days, weeks or months of the calendar, up to ten years; zero days are the day of delivery.</summary>
    public TimeAmount? CalendarTime(QuantitySyntax syntax, string what)
    {
        if (syntax is UnitQuantitySyntax { IsBusiness: false } zero && Exact.Read(zero.Number) is { IsZero: true } && Unit.Find(zero.Unit.Text) == TimeUnit.Day)
        {
            return new TimeAmount(Fraction.Zero, TimeUnit.Day);
        }

        if (syntax is BareQuantitySyntax)
        {
            return Say<TimeAmount>(TypeDiagnostics.BareTime(syntax.Location, syntax.Location.Text, what, isCalendar: true));
        }

        if (Time(syntax, what) is not { } time)
        {
            return null;
        }

        if (time.WholeDays is null && time.WholeMonths is null)
        {
            return Say<TimeAmount>(TypeDiagnostics.NotWholeDays(syntax.Location, syntax.Location.Text, what));
        }

        return time.WholeDays > MostDays || time.WholeMonths > MostDays / 30
            ? Say<TimeAmount>(TypeDiagnostics.TooLong(syntax.Location, syntax.Location.Text, what, "ten years"))
            : time;
    }

    /// <summary>A whole number above zero of the given things; a bare number will do where <paramref name="noun"/> is null.</summary>
    public int? Whole(QuantitySyntax syntax, string what, string? noun = null)
    {
        if (!Fits(syntax, what, noun) || Number(syntax) is not { } number)
        {
            return null;
        }

        if (!number.Denominator.IsOne || number.Numerator > 1_000_000)
        {
            return Say<int>(TypeDiagnostics.NotWholeNumber(syntax.Location, syntax.Location.Text, what));
        }

        return number.IsZero ? Say<int>(TypeDiagnostics.ZeroCount(syntax.Location, what)) : (int)number;
    }

    /// <summary>A figure above zero of the given things, fractions allowed: half a rep is a part-timer.</summary>
    public Fraction? Amount(QuantitySyntax syntax, string what, string noun)
    {
        if (!Fits(syntax, what, noun) || Number(syntax) is not { } number)
        {
            return null;
        }

        return number.IsZero ? Say<Fraction>(TypeDiagnostics.ZeroCount(syntax.Location, what)) : number;
    }

    public Fraction? Number(QuantitySyntax syntax)
    {
        if (syntax is UnitQuantitySyntax && syntax.Number.Split('.') is [{ Length: <= 3 } thousands, { Length: 3 } rest])
        {
            diagnostics.Add(TypeDiagnostics.ThousandsPoint(syntax.Location, syntax.Number, thousands, $"{thousands}_{rest}"));
        }

        return Exact.Read(syntax.Number) ?? Say<Fraction>(TypeDiagnostics.BadNumber(syntax.Location, syntax.Number));
    }

    private Fraction? RateValue(QuantitySyntax syntax, string what) => syntax switch
    {
        PercentQuantitySyntax => Number(syntax) is { } percent ? percent / new Fraction(100) : null,
        RatioQuantitySyntax ratio => Ratio(ratio),
        BareQuantitySyntax => Say<Fraction>(TypeDiagnostics.BareRate(syntax.Location, syntax.Location.Text, what)),
        _ => Say<Fraction>(TypeDiagnostics.NotRate(syntax.Location, syntax.Location.Text, what)),
    };

    private Fraction? Ratio(RatioQuantitySyntax syntax)
    {
        var (part, whole) = (Exact.Read(syntax.Number), Exact.Read(syntax.OutOf));
        return part is { Denominator.IsOne: true } && whole is { Denominator.IsOne: true, IsZero: false }
            ? part.Value / whole.Value
            : Say<Fraction>(TypeDiagnostics.BadRatio(syntax.Location, syntax.Location.Text));
    }

    private Values.Currency? CurrencyOf(UnitQuantitySyntax amount)
    {
        if (Values.Currency.Find(amount.Unit.Text) is not { } currency)
        {
            return Say<Values.Currency>(BindingDiagnostics.UnknownCurrency(amount.Unit.Location, amount.Unit.Text));
        }

        return Currency is { } own && own != currency && CurrencyLocation is { } declared
            ? Say<Values.Currency>(TypeDiagnostics.OtherCurrency(amount.Location, amount.Location.Text, own.Code, declared))
            : currency;
    }

    private TimeUnit? UnitOf(UnitQuantitySyntax syntax, string what)
    {
        var unit = syntax.Unit.Text;
        if (Unit.Find(unit) is not { } found)
        {
            return Values.Currency.Find(unit) is not null || Unit.IsNoun(unit)
                ? Say<TimeUnit>(TypeDiagnostics.NotTime(syntax.Location, syntax.Location.Text, what))
                : Say<TimeUnit>(TypeDiagnostics.UnknownUnit(syntax.Unit.Location, unit, Suggestions.DidYouMean(unit, Unit.TimeNames, "units of time")));
        }

        return !syntax.IsBusiness ? found : Unit.InBusiness(found) ?? Say<TimeUnit>(TypeDiagnostics.NoSuchBusinessUnit(syntax.Location, unit));
    }

    private TimeAmount? Known(TimeAmount time, Location at, string what)
    {
        if (time.IsBusiness && !HasCalendar)
        {
            return Say<TimeAmount>(TypeDiagnostics.NoCalendar(at, at.Text));
        }

        if (time.IsCalendarPeriod && !time.Amount.Denominator.IsOne)
        {
            return Say<TimeAmount>(TypeDiagnostics.NotWholeDays(at, at.Text, what));
        }

        return IsPlanned(time) ? time : Say<TimeAmount>(TypeDiagnostics.TooLong(at, at.Text, what, "span"));
    }

    /// <summary>Calendars end with the year 9999, and so must what is counted in their days and months.</summary>
    private static bool IsPlanned(TimeAmount time) =>
        time.Amount <= new Fraction(1_000_000) && (time.WholeDays ?? 0) <= LongestDays && (time.WholeMonths ?? 0) <= LongestDays / 30;

    private bool Fits(QuantitySyntax syntax, string what, string? noun)
    {
        var fits = noun is null
            ? syntax is BareQuantitySyntax
            : syntax is UnitQuantitySyntax { IsBusiness: false } unit && Unit.IsSameNoun(unit.Unit.Text, noun);
        if (!fits)
        {
            diagnostics.Add(noun is null
                ? TypeDiagnostics.NotWholeNumber(syntax.Location, syntax.Location.Text, what)
                : TypeDiagnostics.WrongNoun(syntax.Location, syntax.Location.Text, what, noun));
        }

        return fits;
    }

    private T? Say<T>(Diagnostic diagnostic)
        where T : struct
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
