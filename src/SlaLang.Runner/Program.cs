using SlaLang.Runner.Commands;

namespace SlaLang.Runner;

/// <summary>The door of the command `sla`: it wires, and turns a mistake of our own into a message.</summary>
public static class Program
{
    private const string DebugVariable = "SLA_DEBUG";

    public static int Main(string[] arguments) => Run(arguments, RunnerIO.OfProcess());

    public static int Run(string[] arguments, RunnerIO io)
    {
        try
        {
            var exitCode = CommandLine.Invoke(arguments, io);
            io.Output.Flush();
            return exitCode;
        }
        catch (IOException)
        {
            io.Error.WriteLine("error: the result cannot be written to standard output");
            return ExitCode.Usage;
        }
        catch (Exception defect)
        {
            return Report(defect, io);
        }
        finally
        {
            io.Error.Flush();
        }
    }

    private static int Report(Exception defect, RunnerIO io)
    {
        io.Error.WriteLine($"sla: this is a mistake in sla itself, not in your files ({defect.GetType().Name})");
        io.Error.WriteLine($"  = help: please report it with the command you ran; {DebugVariable}=1 prints where it happened");
        if (io.Variable(DebugVariable) == "1")
        {
            io.Error.WriteLine(defect.ToString());
        }

        return ExitCode.Defect;
    }
}
