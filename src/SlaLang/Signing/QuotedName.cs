using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SlaLang.Signing;

/// <summary>Names on one line, between quotation marks, as JSON writes texts.</summary>
internal static class QuotedName
{
    public static string Of(string name) => $"\"{JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>The name that a line begins with, and how many characters it takes; null where there is none.</summary>
    public static (string Name, int Length)? ReadFrom(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        try
        {
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, state: default);
            return line.StartsWith('"') && reader.Read() && reader.GetString() is { } name
                ? (name, Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed)))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
