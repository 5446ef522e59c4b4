namespace SlaLang.Runner.Files;

/// <summary>Says in words why a file could not be read or written.</summary>
internal static class FileProblem
{
    public static string Reading(string path, Exception problem) => $"cannot read `{path}`: {Why(problem)}";

    public static string Writing(string path, Exception problem) => $"cannot write `{path}`: {Why(problem)}";

    private static string Why(Exception problem) => problem switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "it is a folder, or permission is missing",
        PathTooLongException => "its path is too long",
        ArgumentException or NotSupportedException => "that is not the name of a file",
        _ => "the system refused it",
    };
}
