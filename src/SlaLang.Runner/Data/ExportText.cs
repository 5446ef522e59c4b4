using System.Text;

namespace SlaLang.Runner.Data;

/// <summary>Opens an export as text: UTF-8 with or without its mark, UTF-16 with it. What is neither is refused, never guessed.</summary>
internal static class ExportText
{
    public const string EncodingName = "UTF-8 or UTF-16";

    private const int BufferSize = 1 << 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static FileStream Open(string fullPath) => new(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);

    /// <summary>The text of a file as UTF-8 without a mark.</summary>
    public static Stream AsUtf8(FileStream file) => Marked(file) is { } encoding ? Encoding.CreateTranscodingStream(file, encoding, Utf8) : file;

    /// <summary>Throws for what is not UTF-8. A character that the end cuts in two is no fault.</summary>
    public static void Check(ReadOnlySpan<byte> text)
    {
        if (!System.Text.Unicode.Utf8.IsValid(text))
        {
            Utf8.GetDecoder().GetCharCount(text, flush: false);
        }
    }

    /// <summary>The encoding that the file's mark tells, other than UTF-8; reading goes on behind the mark.</summary>
    private static Encoding? Marked(FileStream stream)
    {
        Span<byte> mark = stackalloc byte[4];
        var length = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        var (encoding, markLength) = EncodingOf(mark[..length]);
        stream.Position = markLength;
        return encoding;
    }

    private static (Encoding? Encoding, int MarkLength) EncodingOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, 0, 0] => (new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), 4),
        [0, 0, 0xFE, 0xFF] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xEF, 0xBB, 0xBF, ..] => (null, 3),
        _ => (null, 0),
    };
}
