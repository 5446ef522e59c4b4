using System.Runtime.InteropServices;
using System.Text;

namespace SlaLang.Runner.Files;

/// <summary>Writes whole files or nothing: the text goes to a file beside the target, which then takes its place.</summary>
internal static class OutputFile
{
    /// <summary>Creates the folders above the file; gives back why the file could not be written, or null.</summary>
    public static string? TryWrite(string path, string text, string currentFolder) => TryWrite(path, writer => writer.Write(text), currentFolder);

    /// <summary>The same for a file that is made already: its bytes are taken.</summary>
    public static string? TryTake(string path, string made, string currentFolder)
    {
        using var bytes = File.OpenRead(made);
        return TryWrite(path, writer =>
        {
            writer.Flush();
            bytes.CopyTo(writer.BaseStream);
        }, currentFolder);
    }

    /// <summary>The same for a text that is too long to be held as one.</summary>
    public static string? TryWrite(string path, Action<StreamWriter> write, string currentFolder)
    {
        try
        {
            var target = Path.GetFullPath(path, currentFolder);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? currentFolder);
            Replace(FilePath.Real(target) ?? target, write);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return FileProblem.Writing(path, problem);
        }
    }

    private static void Replace(string target, Action<StreamWriter> write)
    {
        if (IsDevice(target))
        {
            WriteAll(target, write);
            return;
        }

        var beside = Path.Combine(Path.GetDirectoryName(target) ?? "", $".{Path.GetRandomFileName()}.tmp");
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Remove(beside));
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Remove(beside));
        try
        {
            WriteAll(beside, write);
            KeepMode(target, beside);
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static void WriteAll(string path, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        write(writer);
    }

    /// <summary>The process is about to end; what cannot be removed is left.</summary>
    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static void KeepMode(string target, string beside)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
        }
    }

    private static bool IsDevice(string target) => !OperatingSystem.IsWindows() && target.StartsWith("/dev/", StringComparison.Ordinal);
}
