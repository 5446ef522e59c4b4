using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SlaLang.Runner.Output;

/// <summary>A bar on the terminal, only for work that takes longer than a user waits gladly; it leaves no trace, also when the work is interrupted.</summary>
/// <param name="io">Where it is shown, if that is a terminal.</param>
/// <param name="total">How much there is to do, in whatever unit.</param>
internal sealed class Progress(RunnerIO io, long total) : IDisposable
{
    private const int BarWidth = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly Lock gate = new();
    private PosixSignalRegistration? interrupted;
    private long shownAt;
    private long done;
    private bool isShown;
    private bool isOver;

    /// <summary>Another one of the things to do begins.</summary>
    public void Begin(string name) => Reach(name, done++);

    /// <summary>So much has been done of all.</summary>
    public void Reach(string name, long soFar)
    {
        if (!io.ErrorIsTerminal || Stopwatch.GetElapsedTime(started) < io.Patience || (isShown && Stopwatch.GetElapsedTime(shownAt) < Pause))
        {
            return;
        }

        shownAt = Stopwatch.GetTimestamp();
        interrupted ??= PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Wipe());
        var share = Math.Clamp(soFar / (double)Math.Max(1, total), 0, 1);
        var bar = new string('#', (int)(BarWidth * share)).PadRight(BarWidth, '.');
        Show(string.Create(CultureInfo.InvariantCulture, $"[{bar}] {(int)(100 * share),3}%  {SafeText.Of(name)}"));
    }

    public void Dispose()
    {
        Wipe();
        interrupted?.Dispose();
    }

    private void Wipe()
    {
        lock (gate)
        {
            isOver = true;
            if (isShown)
            {
                Write("");
            }
        }
    }

    private void Show(string text)
    {
        lock (gate)
        {
            isShown = true;
            if (!isOver)
            {
                Write(text);
            }
        }
    }

    private void Write(string text)
    {
        io.Error.Write($"\r\e[K{text}");
        io.Error.Flush();
    }
}
