namespace SlaLang.Runner.Output;

/// <summary>Words as a shell reads them, so that a printed command can be pasted.</summary>
internal static class ShellWord
{
    /// <summary>A word as it is where that is safe, else in quotes.</summary>
    public static string Of(string word) => word.Length > 0 && word.All(IsPlain) ? word : Quoted(word);

    public static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '_' or '-' or ':' or '+' or ',';
}
