using System.Diagnostics;
using System.Globalization;

namespace SlaLang.Runner.Output;

/// <summary>A bar on the terminal, only for work that has taken a second; it leaves no trace.</summary>
internal sealed class Progress(RunnerIO io, int total) : IDisposable
{
    private const int BarWidth = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly long started = Stopwatch.GetTimestamp();
    private int done;
    private bool isShown;

    public void Begin(string name)
    {
        if (io.ErrorIsTerminal && Stopwatch.GetElapsedTime(started) > Patience)
        {
            var filled = BarWidth * done / Math.Max(1, total);
            var bar = new string('#', filled).PadRight(BarWidth, '.');
            Show(string.Create(CultureInfo.InvariantCulture, $"[{bar}] {done} of {total}  {SafeText.Of(name)}"));
        }

        done++;
    }

    public void Dispose()
    {
        if (isShown)
        {
            Show("");
        }
    }

    private void Show(string text)
    {
        isShown = true;
        io.Error.Write($"\r\e[K{text}");
        io.Error.Flush();
    }
}
