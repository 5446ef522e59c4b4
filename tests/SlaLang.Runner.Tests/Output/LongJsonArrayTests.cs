using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SlaLang.Runner.Output;

namespace SlaLang.Runner.Tests.Output;

public sealed class LongJsonArrayTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(LongJsonArray.PartLength)]
    [InlineData(LongJsonArray.PartLength + 1)]
    [InlineData((20 * LongJsonArray.PartLength) + 7)]
    public void A_long_array_is_written_as_a_short_one_is(int length)
    {
        ImmutableArray<int> numbers = [.. Enumerable.Range(0, length)];

        Assert.Equal(Written(json => json.WriteArray("numbers", numbers, number => Write(json, number))), Written(json => json.WriteLongArray("numbers", numbers, Write)));
    }

    [Fact]
    public void What_goes_wrong_with_an_element_is_not_lost()
    {
        ImmutableArray<int> numbers = [.. Enumerable.Range(0, 10 * LongJsonArray.PartLength)];

        Assert.Throws<InvalidOperationException>(() => Written(json => json.WriteLongArray("numbers", numbers, (part, number) => part.WriteString("name", number.ToString(CultureInfo.InvariantCulture)))));
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("outer");
            json.WriteStartObject();
            write(json);
            json.WriteNumber("after", 1);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject();
        json.WriteNumber("number", number);
        json.WriteString("text", $"ä \" {number}");
        json.WriteStartArray("none");
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
