namespace SlaLang.Runner.Files;

/// <summary>Prints an HTML document as PDF through a Chromium or Chrome that is installed.</summary>
internal sealed class PdfPrinter(RunnerIO io)
{
    public const string Help = "install Chromium or Chrome, or name the program in SLA_CHROMIUM; or write HTML and print it from a browser";

    /// <summary>The variable that names the program where it is not found by itself.</summary>
    private const string Variable = "SLA_CHROMIUM";

    private static readonly string[] Usual =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Writes the file whole or not at all; gives back why it could not, or null.</summary>
    public string? TryPrint(string path, string html)
    {
        var folder = Directory.CreateTempSubdirectory("sla-pdf-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "agreement.html"), Path.Combine(folder.FullName, "agreement.pdf"));
            File.WriteAllText(page, html);
            var named = io.Variable(Variable);
            var printed = (named is { Length: > 0 } ? [named] : Usual).Select(program => Print(program, folder.FullName, page, pdf)).FirstOrDefault(result => result is not null);
            return printed is null ? named is { Length: > 0 } ? $"the program `{named}`, which {Variable} names, cannot be started" : "there is no Chromium or Chrome here that could print a PDF"
                : File.Exists(pdf) && new FileInfo(pdf).Length > 0 ? OutputFile.TryTake(path, pdf, io.CurrentFolder)
                : $"the browser did not print: {LastLine(printed.Error)}";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The page is our own and runs no scripts; without a sandbox is the only way for a privileged user, such as in a container.</summary>
    private static ProgramResult? Print(string program, string folder, string page, string pdf) => ExternalProgram.Run(
        program,
        folder,
        "",
        [
            "--headless", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={pdf}",
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(), new Uri(page).AbsoluteUri,
        ]);

    private static string LastLine(string text) => text.Trim().Split('\n')[^1].Trim() is { Length: > 0 } line ? line : "it printed nothing";
}
