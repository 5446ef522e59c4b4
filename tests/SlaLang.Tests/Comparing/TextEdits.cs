using System.Globalization;
using System.Text.RegularExpressions;

namespace SlaLang.Tests.Comparing;

/// <summary>Small edits of an agreement's text, many of which leave it one that can be read.</summary>
internal static partial class TextEdits
{
    /// <summary>Words that often may stand for each other.</summary>
    private static readonly string[][] Families =
    [
        ["month", "quarter", "year", "week"], ["months", "quarters", "weeks", "days"], ["minutes", "hours", "days", "weeks"], ["hour", "day"],
        ["website", "outbound", "partner"], ["MQL", "SQL", "Opportunity", "Customer", "Won"], ["marketing", "sales"], ["USD", "EUR"], ["at least", "at most"],
        ["created", "assigned"], ["call", "email", "meeting", "visit"], ["replied", "disqualified", "opted_out", "rejected"], ["on_hold", "nurturing", "vacation"],
        ["accepted", "gross", "net"], ["leads", "value"], ["revenue", "margin", "recurring"], ["notify", "escalate to"], ["every stage", "the end"], ["comma", "point"],
        ["mon", "tue", "wed"], ["thu", "fri"], ["or rejection", ""], ["by value, ", ""], ["and each lead type, ", ""], ["metric", "let"], ["==", "!=", ">=", "<=", "<", ">"],
        ["restart", "continue"], ["business ", ""], ["number", "text"], ["fr-FR", "en-GB"], ["april", "july"], [" of first contact", ""], ["inbound", "cold"], ["and", "or"],
        ["delivery", "speed", "verdict"], ["1 in 3", "1 in 4"], ["Europe/Paris", "Europe/Berlin", "America/New_York"], ["home", "abroad"], ["true", "false"], ["yes", "no"],
    ];

    public static string Make(string text, int count, Random random)
    {
        for (var edit = 0; edit < count; edit++)
        {
            text = random.Next(5) switch
            {
                0 => WithFigure(text, random),
                1 => WithText(text, random),
                2 => WithoutLine(text, random),
                3 => WithLinesSwapped(text, random),
                _ => WithWord(text, random),
            };
        }

        return text;
    }

    private static string WithFigure(string text, Random random) => At(Figure().Matches(text), text, random, match => (long.Parse(match.Value.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) + random.Next(-2, 3)).ToString("D2", CultureInfo.InvariantCulture));

    private static string WithText(string text, Random random) => At(Quoted().Matches(text), text, random, match => match.Value[..^1] + "x\"");

    private static string WithWord(string text, Random random)
    {
        var family = Families[random.Next(Families.Length)];
        var word = family[random.Next(family.Length)];
        var other = family[random.Next(family.Length)];
        return word.Length == 0 ? text : At(Regex.Matches(text, $@"(?<![A-Za-z_]){Regex.Escape(word)}(?![A-Za-z_])"), text, random, _ => other);
    }

    private static string WithoutLine(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        lines.RemoveAt(random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    private static string WithLinesSwapped(string text, Random random)
    {
        var lines = text.Split('\n');
        var place = random.Next(lines.Length - 1);
        (lines[place], lines[place + 1]) = (lines[place + 1], lines[place]);
        return string.Join('\n', lines);
    }

    private static string At(MatchCollection matches, string text, Random random, Func<Match, string> replace)
    {
        if (matches.Count == 0)
        {
            return text;
        }

        var match = matches[random.Next(matches.Count)];
        return text[..match.Index] + replace(match) + text[(match.Index + match.Length)..];
    }

    [GeneratedRegex("[0-9][0-9_]*")]
    private static partial Regex Figure();

    [GeneratedRegex("\"[^\"\n]+\"")]
    private static partial Regex Quoted();
}
