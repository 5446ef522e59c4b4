using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SlaLang.Runner.Output;

/// <summary>The frame of every JSON result: which format it is and in which version; minor versions only add.</summary>
internal static class JsonEnvelope
{
    private const string FirstVersion = "1.0";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, string verb, Action<Utf8JsonWriter> writeContent, string version = FirstVersion)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartObject();
            json.WriteString("format", $"sla.{verb}");
            json.WriteString("version", version);
            writeContent(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        output.Write('\n');
    }

    /// <summary>An array under a name, an element at a time.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> elements, Action<T> writeElement)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            writeElement(element);
        }

        json.WriteEndArray();
    }
}
