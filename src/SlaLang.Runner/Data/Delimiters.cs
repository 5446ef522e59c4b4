namespace SlaLang.Runner.Data;

/// <summary>Finds out by the first line of an export what separates its columns.</summary>
internal static class Delimiters
{
    private const char Default = ',';

    /// <summary>Of comma, semicolon and tab the one that stands most often outside of quotation marks.</summary>
    public static char Of(ReadOnlySpan<char> text)
    {
        var (comma, semicolon, tab, isQuoted) = (0, 0, 0, false);
        foreach (var sign in text)
        {
            isQuoted ^= sign == '"';
            if (!isQuoted && sign is '\n' or '\r')
            {
                break;
            }

            comma += !isQuoted && sign == ',' ? 1 : 0;
            semicolon += !isQuoted && sign == ';' ? 1 : 0;
            tab += !isQuoted && sign == '\t' ? 1 : 0;
        }

        return tab > comma && tab > semicolon ? '\t' : semicolon > comma ? ';' : Default;
    }
}
