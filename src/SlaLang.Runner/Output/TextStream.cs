using System.Text;

namespace SlaLang.Runner.Output;

/// <summary>Takes UTF-8 and writes it as text, a piece at a time, so that a long result never stands in memory as a whole; where text becomes UTF-8 again, as it is.</summary>
internal sealed class TextStream(TextWriter output) : Stream
{
    private readonly Decoder decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();

    /// <summary>Null where the text is not kept as UTF-8.</summary>
    private readonly StreamWriter? utf8 = output is StreamWriter { Encoding: UTF8Encoding } writer ? writer : null;

    private char[] characters = [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (utf8 is not null)
        {
            utf8.Flush();
            utf8.BaseStream.Write(buffer);
            return;
        }

        if (characters.Length < buffer.Length)
        {
            characters = new char[buffer.Length];
        }

        output.Write(characters, 0, decoder.GetChars(buffer, characters, flush: false));
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>The text behind it is flushed by whoever owns it.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
