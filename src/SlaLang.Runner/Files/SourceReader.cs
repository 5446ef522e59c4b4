using System.Globalization;
using System.Text;
using SlaLang.Text;

namespace SlaLang.Runner.Files;

/// <summary>A text that was read, or why it could not be: exactly one of the two is set.</summary>
internal sealed record ReadResult(SourceText? Source, string Problem);

/// <summary>Reads files as text: UTF-8 with or without its mark, UTF-16 with it, and nothing that would have to be guessed.</summary>
internal sealed class SourceReader(RunnerIO io)
{
    public const string StandardInput = "-";

    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Reads the file of that name, or standard input for `-`.</summary>
    public ReadResult Read(string path)
    {
        try
        {
            using var stream = path == StandardInput ? io.Input : File.OpenRead(Path.GetFullPath(path, io.CurrentFolder));
            return Bytes(stream) is { } bytes
                ? Decode(path, bytes)
                : new ReadResult(null, $"`{path}` is larger than 64 MB; that is no agreement");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new ReadResult(null, FileProblem.Reading(path, problem));
        }
    }

    /// <summary>The mark that a UTF-8 file begins with, empty where it has none; null for a file that is not UTF-8 or cannot be read.</summary>
    public string? MarkOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(Path.GetFullPath(path, io.CurrentFolder));
            var start = new byte[3];
            var (_, length, name) = EncodingOf(start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
            return name != "UTF-8" ? null : length == 0 ? "" : "\uFEFF";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MostBytes)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The text of a file that was read already.</summary>
    public static ReadResult Decode(string path, byte[] bytes)
    {
        var (encoding, mark, name) = EncodingOf(bytes);
        try
        {
            return new ReadResult(new SourceText(path, encoding.GetString(bytes, mark, bytes.Length - mark)), "");
        }
        catch (DecoderFallbackException problem)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(problem.Index + mark, 0, bytes.Length)).Count((byte)'\n');
            var place = string.Create(CultureInfo.InvariantCulture, $"line {line}");
            return new ReadResult(null, $"`{path}` is not {name} text (see {place}); save it as UTF-8");
        }
    }

    private static (Encoding Encoding, int MarkLength, string Name) EncodingOf(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3, "UTF-8"),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2, "UTF-16"),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2, "UTF-16"),
        _ => (new UTF8Encoding(false, true), 0, "UTF-8"),
    };
}
