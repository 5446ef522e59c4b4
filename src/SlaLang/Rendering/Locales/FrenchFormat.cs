using System.Collections.Immutable;
using SlaLang.Values;

namespace SlaLang.Rendering.Locales;

/// <summary>French: groups of three with a narrow no-break space, a decimal comma, `34 %`, `1 janvier 2026`.</summary>
public static class FrenchFormat
{
    private const string MasculineEvery = "tous les";
    private const string FeminineEvery = "toutes les";

    public static LocaleFormat France { get; } = new("fr-FR", "fr")
    {
        GroupSeparator = '\u202F',
        DecimalSeparator = ',',
        Percent = "\u00A0%",
        Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ShortMonths = ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
        Weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        DatePattern = "{0} {1} {2:D4}",
        ShortDatePattern = "{0} {1}",
        FirstDay = "1er",
        HourMark = "\u00A0h\u00A0",
        PadsHours = false,
        IsSingularBelowTwo = true,
        Words = new ConnectingWords("et", "ou", "chaque", "oui", "non") { NoData = "aucune donnée", Undetermined = "indéterminé", Between = "indéterminé (entre {0} et {1})" },
        CurrencySigns = ImmutableDictionary<string, string>.Empty.Add("EUR", "€"),
        Units = Units,
    };

    private static ImmutableDictionary<TimeUnit, UnitWords> Units => new Dictionary<TimeUnit, UnitWords>
    {
        [TimeUnit.Minute] = new("minute", "minutes", FeminineEvery),
        [TimeUnit.Hour] = new("heure", "heures", FeminineEvery),
        [TimeUnit.Day] = new("jour", "jours", MasculineEvery),
        [TimeUnit.Week] = new("semaine", "semaines", FeminineEvery),
        [TimeUnit.Month] = new("mois", "mois", MasculineEvery),
        [TimeUnit.Quarter] = new("trimestre", "trimestres", MasculineEvery),
        [TimeUnit.Year] = new("année", "années", FeminineEvery),
        [TimeUnit.BusinessMinute] = new("minute ouvrée", "minutes ouvrées", FeminineEvery),
        [TimeUnit.BusinessHour] = new("heure ouvrée", "heures ouvrées", FeminineEvery),
        [TimeUnit.BusinessDay] = new("jour ouvré", "jours ouvrés", MasculineEvery),
    }.ToImmutableDictionary();
}
