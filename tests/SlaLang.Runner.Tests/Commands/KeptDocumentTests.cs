using SlaLang.Runner.Files;

namespace SlaLang.Runner.Tests.Commands;

/// <summary>A document that is kept beside its agreement cannot say anything else.</summary>
public sealed class KeptDocumentTests : IDisposable
{
    private readonly WorkFolder folder = WorkFolder.WithDemo();

    [Theory]
    [InlineData("agreement.html")]
    [InlineData("agreement.md")]
    public void A_document_is_fresh_until_the_agreement_or_the_document_changes(string document)
    {
        Assert.Contains($"there is no {document}", Check(document, ExitCode.Differs), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, folder.Run("render", "demo/agreement.sla", "-o", document).ExitCode);
        Assert.Equal("", Check(document, ExitCode.Fine));
        folder.Write(document, folder.Read(document).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal("", Check(document, ExitCode.Fine));
        folder.Replace(document, "in force", "in vigour");
        Assert.Contains($"{document} was changed by hand", Check(document, ExitCode.Differs), StringComparison.Ordinal);
        folder.Replace("demo/agreement.sla", "version   \"1\"", "version   \"2\"");
        Assert.Contains($"{document} is stale", Check(document, ExitCode.Differs), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`--check` needs a document to check", "--check")]
    [InlineData("a PDF is never the same twice", "--check", "-o", "agreement.pdf")]
    [InlineData("a PDF cannot be written to standard output", "--format", "pdf")]
    public void What_cannot_be_is_refused(string message, params string[] options)
    {
        var result = folder.Run(["render", "demo/agreement.sla", .. options]);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docusign", @"\s1\", @"\d2\")]
    [InlineData("acrobat-sign", "{{Sig1_es_:signer1:signature}}", "{{Dte2_es_:signer2:date}}")]
    [InlineData("dropbox-sign", "[sig|req|signer1]", "[date|req|signer2]")]
    public void A_service_for_electronic_signing_finds_its_texts(string service, string signature, string date)
    {
        var html = folder.Run("render", "demo/agreement.sla", "--format", "html", "--esign", service).Output;
        Assert.Contains($"<span class=\"tag\">{signature}</span>", html, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"tag\">{date}</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"tag\"", folder.Run("render", "demo/agreement.sla", "--format", "html").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_is_not_there_is_told_and_nothing_is_written()
    {
        var result = folder.Run(io => io with { Variable = name => name == "SLA_CHROMIUM" ? "no-such-browser" : null }, "render", "demo/agreement.sla", "-o", "agreement.pdf");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("the program `no-such-browser`, which SLA_CHROMIUM names, cannot be started", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.FullPath("agreement.pdf")));
    }

    [SkippableFact]
    public void A_pdf_is_printed_by_chromium()
    {
        Skip.If(ExternalProgram.Run("chromium", folder.Path, "", "--version") is null, "chromium is not installed");
        var result = folder.Run("render", "demo/agreement.sla", "-o", "out/agreement.pdf");
        Assert.Equal("wrote out/agreement.pdf\n", result.Output);
        Assert.StartsWith("%PDF-", File.ReadAllText(folder.FullPath("out/agreement.pdf")), StringComparison.Ordinal);
        Assert.Equal(["agreement.pdf"], Directory.GetFileSystemEntries(folder.FullPath("out")).Select(Path.GetFileName));
    }

    public void Dispose() => folder.Dispose();

    private string Check(string document, int exitCode)
    {
        var result = folder.Run("render", "demo/agreement.sla", "--check", "-o", document);
        Assert.Equal(exitCode, result.ExitCode);
        return result.Output;
    }
}
