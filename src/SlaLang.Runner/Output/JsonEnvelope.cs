using System.Text.Encodings.Web;
using System.Text.Json;

namespace SlaLang.Runner.Output;

/// <summary>The frame of every JSON result: which format it is and in which version; minor versions only add.</summary>
internal static class JsonEnvelope
{
    private const string FirstVersion = "1.0";

    /// <summary>So many bytes wait for the output before it is written on.</summary>
    private const int MostPending = 1 << 16;

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, string verb, Action<Utf8JsonWriter> writeContent, string version = FirstVersion) => WriteBare(output, json =>
    {
        json.WriteString("format", $"sla.{verb}");
        json.WriteString("version", version);
        writeContent(json);
    });

    /// <summary>An object in a form that others have set, without the frame.</summary>
    public static void WriteBare(TextWriter output, Action<Utf8JsonWriter> writeContent)
    {
        using var text = new TextStream(output);
        using (var json = new Utf8JsonWriter(text, Layout))
        {
            json.WriteStartObject();
            writeContent(json);
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    /// <summary>An array under a name, an element at a time.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> elements, Action<T> writeElement)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            writeElement(element);
            json.FlushIfFull();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes on what waits, if that is much.</summary>
    public static void FlushIfFull(this Utf8JsonWriter json)
    {
        if (json.BytesPending > MostPending)
        {
            json.Flush();
        }
    }
}
