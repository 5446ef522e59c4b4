using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>The lines of the agreement block that other declarations depend on, and those that stand for themselves.</summary>
internal sealed class AgreementBinder(BindingContext context)
{
    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Currency, term and fiscal year: what figures and dates elsewhere are read by.</summary>
    public void BindBasis(AgreementSyntax? syntax)
    {
        context.Quantities.HasCalendar = context.Declarations.Any(declaration => declaration is CalendarSyntax or BrokenSyntax) || context.Forgiven.ForgivesAll;
        foreach (var item in syntax?.Items.DistinctBy(item => item.GetType()) ?? [])
        {
            if (item is CurrencySyntax currency)
            {
                BindCurrency(currency);
            }
            else if (item is EffectiveSyntax effective && context.Dates.Range(effective.Range, "the agreement") is { } term)
            {
                context.Term = new Declared<DateRange>(term, effective.Location);
            }
            else if (item is FiscalYearSyntax fiscal)
            {
                context.Dates.FiscalYearStart = FiscalStart(fiscal);
            }
        }
    }

    /// <summary>Says which lines are given twice, and which are missing.</summary>
    private void CheckLines(AgreementSyntax syntax)
    {
        var given = new Dictionary<string, Location>();
        foreach (var item in syntax.Items.Where(item => item is not (MeetingSyntax or AgreementQuotaSyntax)))
        {
            context.IsFirst(given, LineOf(item), item);
        }

        (string Line, string Example)[] required =
        [
            ("between", "between marketing and sales"),
            ("effective", "effective 2026-01-01 to 2026-12-31"),
            ("currency", "currency USD"),
        ];
        foreach (var (line, example) in required.Where(line => !given.ContainsKey(line.Line) && !syntax.IsBroken))
        {
            context.Say(BindingDiagnostics.MissingLine(syntax.Title.Location, "the agreement", line, example));
        }
    }

    public Declared<ImmutableArray<TeamSymbol>>? Parties(AgreementSyntax? syntax)
    {
        if (syntax?.Items.OfType<PartiesSyntax>().FirstOrDefault() is not { } line
            || context.Teams.Find(line.First) is not { } first
            || context.Teams.Find(line.Second) is not { } second)
        {
            return null;
        }

        if (first == second)
        {
            context.Say(BindingDiagnostics.SameParty(line.Second.Location, line.Second.Text));
            return null;
        }

        return new Declared<ImmutableArray<TeamSymbol>>([first, second], line.Location);
    }

    /// <summary>What the block itself says; null without a term or a currency, of which the lack has been said.</summary>
    public AgreementModel? Model(AgreementSyntax syntax, ImmutableArray<TeamSymbol> parties)
    {
        CheckLines(syntax);
        var header = Header(syntax, parties);
        var calendar = Calendar(syntax);
        var rounding = syntax.Items.OfType<RoundingSyntax>().FirstOrDefault();
        return header is null ? null : header with
        {
            Calendar = calendar ?? DefaultCalendar.Create(syntax.Location),
            HasCalendar = calendar is not null,
            RoundsAtEveryStage = rounding?.AtEveryStage ?? true,
            HasRounding = rounding is not null,
            FiscalYearStart = context.Dates.FiscalYearStart,
            OneLeadPerEmail = syntax.Items.Any(item => item is OneLeadPerEmailSyntax),
        };
    }

    private AgreementModel? Header(AgreementSyntax syntax, ImmutableArray<TeamSymbol> parties)
    {
        var (locale, meetings) = (Locale(syntax), Meetings(syntax));
        var review = syntax.Items.OfType<ReviewSyntax>().FirstOrDefault() is { } line ? context.Dates.Recurrence(line.Every) : null;
        var goal = syntax.Items.OfType<GoalSyntax>().FirstOrDefault() is { } text ? context.Expressions.Prose(text.Text) : null;
        return context.Term is not { } term || context.Quantities.Currency is not { } currency ? null : new AgreementModel(syntax.Title.Value, syntax.Location)
        {
            Version = syntax.Items.OfType<VersionSyntax>().FirstOrDefault()?.Version.Value ?? "",
            Parties = parties,
            Term = term,
            Currency = currency,
            Calendar = DefaultCalendar.Create(syntax.Location),
            Locale = locale,
            Review = review,
            Meetings = meetings,
            Goal = goal,
        };
    }

    /// <summary>The calendar that the agreement names; without such a line the only one declared; null for none.</summary>
    private CalendarSymbol? Calendar(AgreementSyntax syntax)
    {
        if (syntax.Items.OfType<AgreementCalendarSyntax>().FirstOrDefault() is { } line)
        {
            return context.Calendars.Find(line.Calendar);
        }

        var declared = context.Calendars.All.ToArray();
        if (declared.Length > 1 && !syntax.IsBroken)
        {
            context.Say(BindingDiagnostics.MissingLine(syntax.Title.Location, $"the agreement, with {declared.Length} calendars declared,", "calendar", $"calendar {declared[0].Name}"));
        }

        return declared.FirstOrDefault();
    }

    private string Locale(AgreementSyntax syntax)
    {
        if (syntax.Items.OfType<LocaleSyntax>().FirstOrDefault() is not { } line)
        {
            return Locales.Default;
        }

        if (Locales.Names.Contains(line.Name.Value))
        {
            return line.Name.Value;
        }

        context.Say(BindingDiagnostics.UnknownLocale(line.Name.Location, line.Name.Value, Locales.Names));
        return Locales.Default;
    }

    private ImmutableArray<Meeting> Meetings(AgreementSyntax syntax) => [.. syntax.Items.OfType<MeetingSyntax>().Select(Meeting).OfType<Meeting>()];

    private void BindCurrency(CurrencySyntax syntax)
    {
        if (Currency.Find(syntax.Code.Text) is { } currency)
        {
            context.Quantities.Currency = currency;
            context.Quantities.CurrencyLocation = syntax.Location;
        }
        else
        {
            context.Say(BindingDiagnostics.UnknownCurrency(syntax.Code.Location, syntax.Code.Text));
        }
    }

    private int FiscalStart(FiscalYearSyntax syntax)
    {
        if (syntax.Year.Text != "year")
        {
            context.Say(BindingDiagnostics.FiscalWhat(syntax.Year.Location, syntax.Year.Text));
        }

        var found = Array.FindIndex(MonthNames, month => string.Equals(month, syntax.Month.Text, StringComparison.OrdinalIgnoreCase));
        if (found < 0)
        {
            context.Say(BindingDiagnostics.UnknownMonthName(syntax.Month.Location, syntax.Month.Text, Suggestions.DidYouMean(syntax.Month.Text, MonthNames, "months are")));
        }

        return Math.Max(0, found) + 1;
    }

    private Meeting? Meeting(MeetingSyntax syntax)
    {
        var length = context.Quantities.Time(syntax.Length, "the length of a meeting");
        var every = context.Dates.Recurrence(syntax.Every);
        return length is { } time && every is { } recurrence ? new Meeting(syntax.Title.Value, time, recurrence, syntax.Location) : null;
    }

    private static string LineOf(AgreementItemSyntax item) => item switch
    {
        VersionSyntax => "version",
        PartiesSyntax => "between",
        EffectiveSyntax => "effective",
        CurrencySyntax => "currency",
        LocaleSyntax => "locale",
        AgreementCalendarSyntax => "calendar",
        RoundingSyntax => "rounding",
        ReviewSyntax => "review",
        FiscalYearSyntax => "fiscal year",
        GoalSyntax => "goal",
        OneLeadPerEmailSyntax => "one lead per email",
        _ => "split",
    };
}
