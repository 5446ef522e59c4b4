using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace SlaLang.Runner.Output;

/// <summary>Arrays of many elements, which all processors put down at once, a part each; what is written is the same as one after the other.</summary>
internal static class LongJsonArray
{
    /// <summary>So many elements are put down at once.</summary>
    public const int PartLength = 512;

    /// <summary>An array under a name. The elements are written by several threads, each with a writer of its own.</summary>
    public static void WriteLongArray<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> elements, Action<Utf8JsonWriter, T> writeElement)
    {
        if (elements.Length <= PartLength)
        {
            json.WriteArray(name, elements, element => writeElement(json, element));
            return;
        }

        json.WriteStartArray(name);
        var (spare, waiting) = (new Stack<Part>(), new Queue<Task<Part>>());
        for (var first = 0; first < elements.Length; first += PartLength)
        {
            if (waiting.Count > Environment.ProcessorCount)
            {
                spare.Push(WriteNext(json, waiting));
            }

            var own = elements.AsMemory().Slice(first, Math.Min(PartLength, elements.Length - first));
            var part = spare.TryPop(out var used) ? used : new Part(json);
            waiting.Enqueue(Task.Run(() => part.With(own, writeElement)));
        }

        while (waiting.Count > 0)
        {
            WriteNext(json, waiting);
        }

        json.WriteEndArray();
    }

    private static Part WriteNext(Utf8JsonWriter json, Queue<Task<Part>> waiting)
    {
        var part = waiting.Dequeue().GetAwaiter().GetResult();
        json.WriteRawValue(part.Written, skipInputValidation: true);
        json.FlushIfFull();
        return part;
    }

    /// <summary>Some elements of an array, as they stand in it but for the comma before the first.</summary>
    private sealed class Part(Utf8JsonWriter whole)
    {
        private readonly int depth = whole.CurrentDepth;
        private readonly ArrayBufferWriter<byte> buffer = new();
        private readonly JsonWriterOptions options = whole.Options;
        private int start;

        public ReadOnlySpan<byte> Written => buffer.WrittenSpan[start..];

        public Part With<T>(ReadOnlyMemory<T> elements, Action<Utf8JsonWriter, T> writeElement)
        {
            buffer.ResetWrittenCount();
            using var json = new Utf8JsonWriter(buffer, options);
            Nest(json);
            foreach (var element in elements.Span)
            {
                writeElement(json, element);
            }

            json.Flush();
            return this;
        }

        /// <summary>Goes as deep as the whole is, so that lines begin where they do there.</summary>
        private void Nest(Utf8JsonWriter json)
        {
            for (var level = 0; level < depth; level++)
            {
                json.WriteStartArray();
            }

            json.Flush();
            start = buffer.WrittenCount;
        }
    }
}
