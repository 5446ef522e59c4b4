using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA1xxx: what cannot be read.</summary>
public static class SyntaxDiagnostics
{
    public static Diagnostic UnknownDeclaration(Location at, string word, string help) =>
        Error("SLA1001", at, $"`{word}` does not begin a declaration", help);

    public static Diagnostic UnknownLine(Location at, string word, string block, string help) =>
        Error("SLA1002", at, $"{block} has no line that begins with `{word}`", help);

    public static Diagnostic EndsTooEarly(Location at, string after, string expected, string help) =>
        Error("SLA1003", at, $"the line stops after {after}, where {expected} should follow", help);

    public static Diagnostic Unexpected(Location at, string found, string expected, string help) =>
        Error("SLA1004", at, $"{found} stands where {expected} should be", help);

    public static Diagnostic GoesOn(Location at, string after, string found, string help) =>
        Error("SLA1005", at, $"the line should end after {after}, but goes on with {found}", help);

    public static Diagnostic Unclosed(Location opened, string block, Location noticed) =>
        Error("SLA1006", opened, $"the block of {block} is opened here and never closed", "write `}` on a line of its own after the block's last line")
            .With(noticed, noticed.Span.Length == 0 ? "the file ends here" : "the next declaration begins here");

    public static Diagnostic StrayBrace(Location at) =>
        Error("SLA1007", at, "this `}` closes nothing", "take it out, or look for a `{` that is missing above it");

    public static Diagnostic UnclosedQuote(Location at) =>
        Error("SLA1008", at, "this text is never closed", "write `\"` at the text's end; a text of several lines stands between `\"\"\"` and `\"\"\"`");

    public static Diagnostic UnclosedText(Location at) =>
        Error("SLA1009", at, "this text of several lines is never closed", "write `\"\"\"` on a line of its own after the text");

    public static Diagnostic ThousandsComma(Location at, string written, string proposal) =>
        Error("SLA1010", at, $"`{written}` has a comma in it", $"write `{proposal}`; thousands are set apart with `_`, and the comma only stands between things");

    public static Diagnostic DecimalComma(Location at, string written, string proposal) =>
        Error("SLA1011", at, $"`{written}` has a comma in it", $"write `{proposal}` with a point; if these are two figures, put a space after the comma");

    public static Diagnostic ForeignDate(Location at, string written, string help) =>
        Error("SLA1012", at, $"`{written}` is not a date that reads the same everywhere", help);

    public static Diagnostic IsoInstant(Location at, string written, string proposal) =>
        Error("SLA1013", at, $"`{written}` is not how an instant is written here", $"write `{proposal}`; the zone is the calendar's");

    public static Diagnostic NumberWithWord(Location at, string written, string proposal) =>
        Error("SLA1014", at, $"the figure and its unit run together in `{written}`", $"write `{proposal}`");

    public static Diagnostic CurrencySign(Location at, string sign, string proposal) =>
        Error("SLA1015", at, $"`{sign}` may mean several currencies", $"write the currency's code after the amount, such as `{proposal}`");

    public static Diagnostic ForeignQuote(Location at, string sign) =>
        Error("SLA1016", at, $"`{sign}` is not the quotation mark that texts stand in", "write the straight mark `\"` on both sides; word processors change it");

    public static Diagnostic Stray(Location at, string sign, string help) =>
        Error("SLA1017", at, $"`{sign}` has no meaning here", help);

    public static Diagnostic ThousandsSpace(Location at, string written, string proposal) =>
        Error("SLA1018", at, $"`{written}` has a space inside a figure", $"write `{proposal}`");

    public static Diagnostic ReservedName(Location at, string word) =>
        Error("SLA1019", at, $"`{word}` is a word of the language and cannot be a name", $"choose another name, such as `{word}_1`, and put what people read in quotes after it");

    public static Diagnostic TooDeep(Location at, int parentheses, int operators) =>
        Error("SLA1020", at, "this statement is nested too deeply to be read", $"use at most {parentheses} parentheses inside each other and {operators} operators in one statement; name the parts with `let`");

    public static Diagnostic TooManyMessages(Location at, int most) =>
        Error("SLA1021", at, $"more than {most} lines of this file could not be read", "is this a file of another program? if not, begin with the first messages");

    public static Diagnostic Scribus(Location at) =>
        Error("SLA1022", at, "this is a Scribus document, which shares the suffix `.sla` with SlaLang", "open it with Scribus, or name a SlaLang file instead");

    public static Diagnostic UnclosedParenthesis(Location opened) =>
        Error("SLA1023", opened, "this `(` is never closed", "write `)` where the list or the formula ends");

    public static Diagnostic TrailingComma(Location comma, string expected) =>
        Error("SLA1024", comma, $"this comma should be followed by {expected}", "take the comma out, or write the missing part after it");

    public static Diagnostic UnspacedMinus(Location at) =>
        Error("SLA1025", at, "a minus between two things needs a space on both sides", "write `a - b`, so that it cannot be taken for a date or a range");

    public static Diagnostic UnknownEscape(Location at, string escape) =>
        Error("SLA1026", at, $"`{escape}` means nothing inside a text", "write `\\\"` for a quotation mark, `\\n` for a line break and `\\\\` for a backslash");

    public static Diagnostic NoBlock(Location at, string what, string found) =>
        Error("SLA1027", at, $"{found} stands where the block of {what} should open", "write `{` at the end of the declaration's first line");

    public static Diagnostic NotText(Location at) =>
        Error("SLA1028", at, "this file holds a character that no text has", "save it as plain text in UTF-8; it may be a spreadsheet, an archive, or UTF-16 without its mark");

    public static Diagnostic UnclosedInterpolation(Location at) =>
        Error("SLA1029", at, "this `${` is never closed", "write `}` after the formula; for the two characters themselves write `$${`");

    public static Diagnostic EmptyInterpolation(Location at) =>
        Error("SLA1030", at, "there is no formula between `${` and `}`", "write one, such as `${demand(MQL, website, 2026-03)}`");

    public static Diagnostic Misplaced(Location at, string word, string block, string home) =>
        Error("SLA1031", at, $"`{word}` has no place in {block}", $"it begins a line of {home}");

    public static Diagnostic NestedDeclaration(Location at, string word, string block) =>
        Error("SLA1032", at, $"`{word}` begins a declaration of its own and cannot stand inside {block}", "close the block with `}` before it, or move it out");

    public static Diagnostic SingleEquals(Location at) =>
        Error("SLA1033", at, "`=` gives a name to a formula and does not compare", "write `==` for equal, `>=` for at least, `<=` for at most");

    public static Diagnostic TooLong(Location at, int longest) =>
        Error("SLA1034", at, $"a name or figure of more than {longest} signs begins here", "write a shorter one, and put what people read in quotes");

    public static Diagnostic ForeignComment(Location at) =>
        Error("SLA1035", at, $"`{at.Text}` does not begin a comment", "write `#`; what follows it up to the end of the line is not read");

    public static Diagnostic ThousandsPoint(Location at, string written, string proposal) =>
        Error("SLA1036", at, $"`{written}` has more than one point in it", $"write `{proposal}`; thousands are set apart with `_`");

    public static Diagnostic MissingComma(Location at, string before, string found) =>
        Error("SLA1037", at, $"{found} follows {before} without a comma", $"write a comma between the parts of a list: `{before.Trim('`')}, {found.Trim('`')}`");
}
