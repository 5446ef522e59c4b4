using System.Collections.Immutable;
using System.Globalization;

namespace SlaLang.Runner.Output;

/// <summary>Writes how a file changes in the form that `git apply` and `patch -p1` take.</summary>
internal sealed class UnifiedDiff
{
    private const int Context = 3;

    private readonly Action<string, Emphasis> write;
    private readonly ImmutableArray<string> old;
    private readonly ImmutableArray<string> renewed;

    private UnifiedDiff(Action<string, Emphasis> write, string old, string renewed)
    {
        this.write = write;
        this.old = Lines(old);
        this.renewed = Lines(renewed);
    }

    /// <summary>Lines are given to the writer without their line feed.</summary>
    public static void Write(Action<string, Emphasis> write, string path, string old, string renewed)
    {
        var diff = new UnifiedDiff(write, old, renewed);
        write($"--- a/{path.TrimStart('/')}", Emphasis.Strong);
        write($"+++ b/{path.TrimStart('/')}", Emphasis.Strong);
        var changes = LineDiff.Of(diff.old, diff.renewed);
        for (var start = 0; start < changes.Length;)
        {
            var end = start + 1;
            while (end < changes.Length && changes[end].OldStart - EndOf(changes[end - 1]) <= 2 * Context)
            {
                end++;
            }

            diff.Hunk(changes[start..end]);
            start = end;
        }
    }

    private static int EndOf(LineChange change) => change.OldStart + change.OldCount;

    /// <summary>Each line with its line feed, which only the last may lack.</summary>
    private static ImmutableArray<string> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var start = 0; start < text.Length; start += lines[^1].Length)
        {
            var feed = text.IndexOf('\n', start);
            lines.Add(feed < 0 ? text[start..] : text[start..(feed + 1)]);
        }

        return lines.ToImmutable();
    }

    private void Hunk(ImmutableArray<LineChange> changes)
    {
        var (first, last) = (changes[0], changes[^1]);
        var before = Math.Min(Context, first.OldStart);
        var after = Math.Min(Context, old.Length - EndOf(last));
        var oldCount = EndOf(last) - first.OldStart + before + after;
        var newCount = last.NewStart + last.NewCount - first.NewStart + before + after;
        write($"@@ -{Range(first.OldStart - before, oldCount)} +{Range(first.NewStart - before, newCount)} @@", Emphasis.Faint);
        var position = first.OldStart - before;
        foreach (var change in changes)
        {
            Write(' ', old, position, change.OldStart);
            Write('-', old, change.OldStart, EndOf(change));
            Write('+', renewed, change.NewStart, change.NewStart + change.NewCount);
            position = EndOf(change);
        }

        Write(' ', old, position, position + after);
    }

    private void Write(char sign, ImmutableArray<string> lines, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            write(sign + lines[index].TrimEnd('\n'), sign switch { '-' => Emphasis.Error, '+' => Emphasis.Note, _ => Emphasis.None });
            if (!lines[index].EndsWith('\n'))
            {
                write("\\ No newline at end of file", Emphasis.Faint);
            }
        }
    }

    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");
}
