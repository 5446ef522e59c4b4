using System.Text;

namespace SlaLang.Runner.Data;

/// <summary>Opens an export as text: UTF-8 with or without its mark, UTF-16 with it. What is neither is refused, never guessed.</summary>
internal static class ExportText
{
    public const string EncodingName = "UTF-8 or UTF-16";

    private const int BufferSize = 1 << 16;

    public static StreamReader Open(string fullPath)
    {
        var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        return new StreamReader(stream, EncodingOf(stream), detectEncodingFromByteOrderMarks: true, BufferSize);
    }

    private static Encoding EncodingOf(FileStream stream)
    {
        Span<byte> mark = stackalloc byte[2];
        var length = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return mark[..length] switch
        {
            [0xFF, 0xFE] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
    }
}
