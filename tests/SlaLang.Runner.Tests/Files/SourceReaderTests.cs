using System.Text;
using SlaLang.Runner.Files;

namespace SlaLang.Runner.Tests.Files;

public sealed class SourceReaderTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public static TheoryData<byte[]> Encodings =>
    [
        Encoding.UTF8.GetBytes("stage Ä"),
        [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("stage Ä")],
        [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("stage Ä")],
        [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("stage Ä")],
    ];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Utf8_and_marked_utf16_are_read(byte[] bytes)
    {
        folder.Write("a.sla", bytes);
        Assert.Equal("stage Ä", Read("a.sla").Source?.Text);
    }

    [Fact]
    public void Text_in_another_encoding_is_refused_with_its_line()
    {
        folder.Write("a.sla", [.. "stage A\nstage "u8, 0xE9, (byte)'\n']);
        Assert.Equal("`a.sla` is not UTF-8 text (see line 2); save it as UTF-8", Read("a.sla").Problem);
    }

    [Fact]
    public void An_endless_file_is_refused()
    {
        if (File.Exists("/dev/zero"))
        {
            Assert.Contains("larger than 64 MB", Read("/dev/zero").Problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("missing.sla", "there is no such file")]
    [InlineData("missing/a.sla", "there is no such folder")]
    [InlineData(".", "it is a folder")]
    [InlineData("a\0b", "not the name of a file")]
    public void What_cannot_be_read_is_said_in_words(string path, string why) =>
        Assert.Contains(why, Read(path).Problem, StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private ReadResult Read(string path) =>
        new SourceReader(new RunnerIO { Input = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null, CurrentFolder = folder.Path }).Read(path);
}
