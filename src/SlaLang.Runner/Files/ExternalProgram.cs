using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SlaLang.Runner.Files;

/// <summary>What a program printed, and its exit code.</summary>
internal sealed record ProgramResult(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);
}

/// <summary>Runs a program that the user has installed. Its words are arguments, which no shell reads.</summary>
internal static class ExternalProgram
{
    /// <summary>Null when the program cannot be started.</summary>
    /// <param name="name">The program, found by the path variable.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProgramResult? Run(string name, string folder, string input, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start) is { } process ? Finish(process, input) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static ProgramResult Finish(Process process, string input)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = ReadAll(process.StandardOutput.BaseStream);
            Feed(process.StandardInput, input);
            process.WaitForExit();
            return new ProgramResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
    }

    private static async Task<byte[]> ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes).ConfigureAwait(false);
        return bytes.ToArray();
    }

    /// <summary>A program that ends before it has read everything says why by itself.</summary>
    private static void Feed(StreamWriter writer, string input)
    {
        try
        {
            writer.Write(input);
            writer.Close();
        }
        catch (IOException)
        {
            return;
        }
    }
}
