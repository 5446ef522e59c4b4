namespace SlaLang.Facts;

/// <summary>Ids of leads: compared letter for letter, with one exception for Salesforce, whose ids have 15 characters in reports and 18 elsewhere.</summary>
public static class LeadIds
{
    private const int ShortLength = 15;
    private const int LongLength = 18;

    /// <summary>The id without surrounding space, and without the three characters by which Salesforce repeats the capitals of the first fifteen.</summary>
    public static string Canonical(string id) => id.AsSpan().Trim() is var trimmed && trimmed.Length == id.Length && !IsLong(trimmed) ? id : Canonical(id.AsSpan()).ToString();

    public static ReadOnlySpan<char> Canonical(ReadOnlySpan<char> id)
    {
        var trimmed = id.Trim();
        return IsLong(trimmed) ? trimmed[..ShortLength] : trimmed;
    }

    private static bool IsLong(ReadOnlySpan<char> id)
    {
        if (id.Length != LongLength)
        {
            return false;
        }

        for (var part = 0; part < 3; part++)
        {
            if (id[ShortLength + part] != CheckOf(id.Slice(5 * part, 5)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One of 32 characters for which of five letters are capitals; no character for what cannot be in an id.</summary>
    private static char CheckOf(ReadOnlySpan<char> five)
    {
        var capitals = 0;
        for (var index = 0; index < five.Length; index++)
        {
            if (!char.IsAsciiLetterOrDigit(five[index]))
            {
                return '\0';
            }

            capitals |= char.IsAsciiLetterUpper(five[index]) ? 1 << index : 0;
        }

        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[capitals];
    }
}
