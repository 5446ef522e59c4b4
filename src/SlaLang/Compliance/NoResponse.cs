namespace SlaLang.Compliance;

/// <summary>The reason that says the lead was given up because it did not answer.</summary>
public static class NoResponse
{
    private const string Plain = "noresponse";

    /// <summary>True for `no response`, `no_response` and `No-Response`.</summary>
    public static bool Is(string reason) => reason.Length > 0 && string.Concat(reason.Where(char.IsLetter)).Equals(Plain, StringComparison.OrdinalIgnoreCase);
}
