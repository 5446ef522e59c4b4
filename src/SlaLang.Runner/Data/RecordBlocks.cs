using System.Collections.Concurrent;
using System.Text;

namespace SlaLang.Runner.Data;

/// <summary>
/// Cuts a text in UTF-8 into blocks of whole rows, so that several threads can read them. A line break between quotation marks belongs to its row; a mark
/// opens only at the beginning of a cell, as the CSV reader sees it.
/// </summary>
internal sealed class RecordBlocks(Stream text, string path)
{
    /// <summary>A row of more characters than this is a mistake, such as a quotation mark that is never closed.</summary>
    public const int LongestRow = 1 << 24;

    /// <summary>What a core can work on without going to memory.</summary>
    private const int UsualSize = 1 << 17;
    private const int LeastSize = 1 << 10;

    private readonly ConcurrentBag<byte[]> spare = [];
    private byte[] buffer = [];
    private int filled;
    private int scanned;
    private int wholeRows;
    private int line = 1;
    private bool isQuoted;

    /// <summary>False while nothing has been read but ASCII without zeros and quotation marks, so that nobody looks for those, or for what is no UTF-8.</summary>
    private bool isUnusual;
    private bool isOver;

    /// <summary>Null finds it out by the first line.</summary>
    public required char? GivenDelimiter { get; init; }

    /// <summary>How many bytes a block has at the most, unless a row is longer.</summary>
    public int BlockSize { get; init; } = UsualSize;

    /// <summary>Called when more of the text has been read.</summary>
    public Action Filled { get; init; } = () => { };

    /// <summary>A block that holds a file of so many bytes, or as much of it as blocks usually do.</summary>
    public static int BlockSizeFor(long bytes) => (int)Math.Clamp(bytes + 1, LeastSize, UsualSize);

    public char Delimiter { get; private set; } = ',';

    /// <summary>The line up to which the file was read without fault.</summary>
    public int Line => line;

    /// <summary>True when no further block will come.</summary>
    public bool IsAtEnd => isOver && filled == 0;

    /// <summary>The next rows; null at the end. They belong to the caller until they are given back.</summary>
    public RecordBlock? Next()
    {
        while (!isOver && wholeRows == 0)
        {
            Fill();
            Scan();
        }

        return isOver && wholeRows == 0 && filled > 0 ? LastBlock() : wholeRows > 0 ? Cut(wholeRows) : null;
    }

    /// <summary>Takes back a block that is no longer needed; any thread may do so.</summary>
    public void Return(RecordBlock block)
    {
        if (block.Text.Length == BlockSize)
        {
            spare.Add(block.Text);
        }
    }

    private void Fill()
    {
        if (filled == buffer.Length)
        {
            Grow();
        }

        var isFirst = line == 1 && filled == 0;
        var read = text.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
        isOver = read == 0 || filled + read < buffer.Length;
        filled += read;
        Filled();
        if (isFirst)
        {
            Delimiter = GivenDelimiter ?? Delimiters.Of(buffer.AsSpan(0, filled));
        }

        var added = buffer.AsSpan(filled - read, read);
        isUnusual |= added.Contains((byte)'"') || added.ContainsAnyExceptInRange((byte)1, (byte)sbyte.MaxValue);
        if (isUnusual && added.Contains((byte)0))
        {
            ExportText.Check(buffer.AsSpan(0, filled));
            var before = buffer.AsSpan(0, buffer.AsSpan(0, filled).IndexOf((byte)0));
            throw new ExportProblemException($"`{path}` is not text (see line {line + before.Count((byte)'\n')}); export it as CSV");
        }
    }

    private void Grow()
    {
        if (filled >= LongestRow && Encoding.UTF8.GetCharCount(buffer, 0, filled) >= LongestRow)
        {
            ExportText.Check(buffer.AsSpan(0, filled));
            throw new ExportProblemException($"`{path}` has a row of more than 16 million characters at line {line}; a quotation mark in it may never be closed");
        }

        var larger = buffer.Length < LongestRow ? Math.Min(LongestRow, buffer.Length * 4) : buffer.Length * 2;
        Array.Resize(ref buffer, Math.Max(BlockSize, larger));
    }

    private void Scan()
    {
        var span = buffer.AsSpan(0, filled);
        while (scanned < filled)
        {
            var mark = isUnusual ? span[scanned..].IndexOf((byte)'"') : -1;
            var end = mark < 0 ? filled : scanned + mark;
            if (!isQuoted && span[scanned..end].LastIndexOf((byte)'\n') is >= 0 and var last)
            {
                wholeRows = scanned + last + 1;
            }

            if (mark < 0)
            {
                scanned = filled;
            }
            else if (!TryPass(span, end))
            {
                return;
            }
        }
    }

    /// <summary>Goes past a quotation mark; false when it takes the next character to tell what the mark is.</summary>
    private bool TryPass(ReadOnlySpan<byte> span, int mark)
    {
        if (!isQuoted)
        {
            isQuoted = mark == 0 || span[mark - 1] is (byte)'\n' or (byte)'\r' || span[mark - 1] == Delimiter;
            scanned = mark + 1;
            return true;
        }

        if (mark + 1 == filled && !isOver)
        {
            scanned = mark;
            return false;
        }

        var isDoubled = mark + 1 < filled && span[mark + 1] == (byte)'"';
        isQuoted = isDoubled;
        scanned = mark + (isDoubled ? 2 : 1);
        return true;
    }

    private RecordBlock LastBlock()
    {
        if (!isQuoted)
        {
            return Cut(filled);
        }

        ExportText.Check(buffer.AsSpan(0, filled));
        throw new ExportProblemException($"`{path}` ends inside quotation marks; the row that begins at line {line} is not complete");
    }

    private RecordBlock Cut(int length)
    {
        var block = new RecordBlock(buffer, length, line);
        if (isUnusual)
        {
            ExportText.Check(block.Span);
        }

        line += block.Span.Count((byte)'\n');
        var rest = filled - length;
        buffer = rest == 0 && isOver ? [] : rest <= BlockSize && spare.TryTake(out var used) ? used : new byte[Math.Max(BlockSize, rest)];
        Array.Copy(block.Text, length, buffer, 0, rest);
        (filled, scanned, wholeRows) = (rest, scanned - length, 0);
        return block;
    }
}
