namespace SlaLang.Runner.Data;

/// <summary>Finds out by the first line of an export what separates its columns.</summary>
internal static class Delimiters
{
    private const char Default = ',';

    /// <summary>Of comma, semicolon and tab the one that stands most often outside of quotation marks.</summary>
    public static char Of(ReadOnlySpan<byte> text)
    {
        var (comma, semicolon, tab, isQuoted) = (0, 0, 0, false);
        foreach (var sign in text)
        {
            isQuoted ^= sign == (byte)'"';
            if (!isQuoted && sign is (byte)'\n' or (byte)'\r')
            {
                break;
            }

            comma += !isQuoted && sign == (byte)',' ? 1 : 0;
            semicolon += !isQuoted && sign == (byte)';' ? 1 : 0;
            tab += !isQuoted && sign == (byte)'\t' ? 1 : 0;
        }

        return tab > comma && tab > semicolon ? '\t' : semicolon > comma ? ';' : Default;
    }
}
