using SlaLang.Text;

namespace SlaLang.Runner.Data;

/// <summary>Finds a cell in a row as it is written.</summary>
internal static class RawCells
{
    /// <summary>Where a cell's text begins, behind its quotation mark if it has one.</summary>
    public static LinePosition PlaceOf(ReadOnlySpan<char> raw, int ordinal, char delimiter, int line)
    {
        var (cell, isQuoted, column) = (0, false, 1);
        var place = 0;
        while (place < raw.Length && cell < ordinal)
        {
            var sign = raw[place++];
            isQuoted ^= sign == '"';
            cell += !isQuoted && sign == delimiter ? 1 : 0;
            (line, column) = sign == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        while (place < raw.Length && (raw[place] == '"' || (raw[place] == ' ' && delimiter != ' ')))
        {
            place++;
            column++;
        }

        return new LinePosition(line, column);
    }
}
