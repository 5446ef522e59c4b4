using System.Text;

namespace SlaLang.Runner.Files;

/// <summary>Writes whole files or nothing: the text goes to a file beside the target, which then takes its place.</summary>
internal static class OutputFile
{
    /// <summary>Creates the folders above the file; gives back why the file could not be written, or null.</summary>
    public static string? TryWrite(string path, string text, string currentFolder)
    {
        try
        {
            var target = Path.GetFullPath(path, currentFolder);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? currentFolder);
            Replace(FilePath.Real(target) ?? target, text);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return FileProblem.Writing(path, problem);
        }
    }

    private static void Replace(string target, string text)
    {
        if (IsDevice(target))
        {
            File.WriteAllText(target, text, new UTF8Encoding(false));
            return;
        }

        var beside = Path.Combine(Path.GetDirectoryName(target) ?? "", $".{Path.GetRandomFileName()}.tmp");
        try
        {
            File.WriteAllText(beside, text, new UTF8Encoding(false));
            KeepMode(target, beside);
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
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
