using SlaLang.Runner.Files;

namespace SlaLang.Runner.Tests.Commands;

/// <summary>Two people sign with keys of their own; what is changed afterwards is told from what is not.</summary>
public sealed class SigningTests : IDisposable
{
    private const string Agreement = """
        language 1
        agreement "Two signatures" {
          between   marketing and sales
          effective 2026-01-01 to 2026-12-31
          currency  USD
        }
        team marketing "Marketing" { signatory "Dana Cruz", "VP Marketing" }
        team sales     "Sales"     { signatory "Lee \"Lee\" Park", "VP Sales" }
        stage Lead
        stage Customer
        lead website "Website form"
        rates website { Lead -> Customer 10%; deal value 1_000 USD; measured 2025-10-01 to 2025-12-31 }
        stream new_business "New business" { quota 50_000 USD per month }
        obligation volume "Leads" { marketing must deliver Lead every month }
        obligation speed "Speed" { sales must contact Lead within 1 day for 90% of leads every month }

        """;

    private const string Dana = "Dana Cruz";
    private const string Lee = "Lee \"Lee\" Park";

    private readonly WorkFolder folder = new();

    public SigningTests()
    {
        Shell.SkipWithoutSshKeygen();
        folder.Write("agreement.sla", Agreement);
        MakeKey("dana");
        MakeKey("lee");
        Allow(Dana, "dana");
        Allow("Lee ?Lee? Park", "lee");
    }

    [SkippableFact]
    public void An_agreement_is_signed_when_all_its_signatories_signed_it()
    {
        Assert.Equal(ExitCode.Differs, Verify().ExitCode);
        Assert.Equal(ExitCode.Fine, Sign(Dana, "dana", "--on", "2026-01-05").ExitCode);
        Assert.Equal(["signed", "not signed"], Standings());
        Assert.Equal(ExitCode.Fine, Sign(Lee, "lee").ExitCode);
        Assert.Equal(["signed", "signed"], Standings());
        Assert.Equal(ExitCode.Fine, Verify().ExitCode);
    }

    [SkippableTheory]
    [InlineData("10%", "11%", "signed an earlier version")]
    [InlineData("1_000 USD", "1_001 USD", "signed an earlier version")]
    [InlineData("VP Marketing", "VP of Marketing", "signed an earlier version")]
    [InlineData("  currency  USD\n", "  currency  USD  # as ever\n", "signed")]
    [InlineData("\n", "\r\n", "signed")]
    [InlineData("  currency  USD\n", "\n  currency USD\n", "signed")]
    public void One_changed_figure_voids_a_signature_and_layout_does_not(string old, string replacement, string stands)
    {
        Sign(Dana, "dana");
        folder.Replace("agreement.sla", old, replacement);
        Assert.Equal(stands, Standings()[0]);
    }

    [SkippableFact]
    public void An_included_file_is_signed_too()
    {
        folder.Write("agreement.sla", Agreement + "include \"clauses.sla\"\n");
        folder.Write("clauses.sla", "language 1\nclause \"Silence\" \"Nothing is said.\"\n");
        Sign(Dana, "dana");
        Assert.Equal("signed", Standings()[0]);
        folder.Replace("clauses.sla", "Nothing", "Something");
        Assert.Equal("signed an earlier version", Standings()[0]);
    }

    [SkippableTheory]
    [InlineData("on 2026-01-05", "on 2026-01-06", "the signature does not fit")]
    [InlineData("on 2026-01-05 ", "", "the signature does not fit")]
    public void A_line_that_was_changed_does_not_fit_its_signature(string old, string replacement, string reason)
    {
        Sign(Dana, "dana", "--on", "2026-01-05");
        folder.Replace("agreement.signatures", old, replacement);
        Assert.Equal("invalid", Standings()[0]);
        Assert.Contains($"\"reason\": \"{reason}\"", Verify("--format", "json").Output, StringComparison.Ordinal);
        Assert.Contains("agreement.signatures:4: this signature of Dana Cruz does not fit the line", Verify().Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_digest_put_into_an_old_line_does_not_fit()
    {
        Sign(Dana, "dana");
        var before = DigestOf();
        folder.Replace("agreement.sla", "10%", "11%");
        folder.Replace("agreement.signatures", before, DigestOf());
        Assert.Equal("invalid", Standings()[0]);
    }

    [SkippableFact]
    public void Nobody_signs_for_another()
    {
        Sign(Dana, "lee");
        Assert.Equal("invalid", Standings()[0]);
        Assert.Contains("the key is not one that Dana Cruz may sign with", Verify().Output, StringComparison.Ordinal);
        folder.Replace("agreement.signatures", "signed \"Dana Cruz\"", "signed \"Lee \\\"Lee\\\" Park\"");
        Assert.Equal(["not signed", "invalid"], Standings());
    }

    [SkippableFact]
    public void A_signature_made_for_something_else_does_not_count()
    {
        Sign(Dana, "dana");
        var own = folder.Read("agreement.signatures");
        Run("ssh-keygen", "-q", "-Y", "sign", "-f", "dana", "-n", "git", "agreement.sla");
        var other = string.Concat(folder.Read("agreement.sla.sig").Split('\n').Where(line => !line.StartsWith("---", StringComparison.Ordinal)));
        folder.Write("agreement.signatures", own[..own.IndexOf("ssh:", StringComparison.Ordinal)] + "ssh:" + other + "\n");
        Assert.Equal("invalid", Standings()[0]);
    }

    [SkippableFact]
    public void Whoever_signed_an_earlier_version_can_sign_the_new_one_and_both_lines_stay()
    {
        Sign(Dana, "dana", "--on", "2026-01-05");
        folder.Replace("agreement.sla", "10%", "11%");
        Sign(Dana, "dana", "--on", "2026-04-01");
        Assert.Equal("signed", Standings()[0]);
        Assert.Equal(2, folder.Read("agreement.signatures").Split('\n').Count(line => line.StartsWith("signed ", StringComparison.Ordinal)));
        Assert.Contains("has signed this content already", Sign(Dana, "dana", "--on", "2026-04-01").Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_document_shows_who_signed_and_has_a_line_for_whoever_has_yet_to()
    {
        Sign(Dana, "dana", "--on", "2026-01-05");
        Assert.Contains("it was not checked for this document", Document(), StringComparison.Ordinal);
        Assert.Contains("Signed digitally on January 5, 2026", Document("--allowed-signers", "allowed_signers"), StringComparison.Ordinal);
        Assert.Equal(1, Lines(Document()));
        folder.Replace("agreement.sla", "10%", "11%");
        Assert.Contains("Signed an earlier version on January 5, 2026, not this one.", Document(), StringComparison.Ordinal);
        Assert.Equal(2, Lines(Document()));
    }

    [SkippableFact]
    public void A_result_in_json_fits_its_schema()
    {
        Assert.Empty(Schema.Problems("verify", Verify("--format", "json").Output));
        Sign(Dana, "dana", "--on", "2026-01-05");
        Sign(Lee, "dana");
        Assert.Empty(Schema.Problems("verify", Verify("--format", "json").Output));
    }

    [SkippableTheory]
    [InlineData("Dana", "dana", "did you mean `--as \"Dana Cruz\"`?")]
    [InlineData("Somebody Else", "dana", "the signatories are `Dana Cruz`")]
    [InlineData(Dana, "nokey", "`ssh-keygen` cannot sign with `nokey`")]
    public void What_cannot_be_signed_is_told(string person, string key, string message)
    {
        var result = Sign(person, key);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.FullPath("agreement.signatures")));
    }

    [SkippableTheory]
    [InlineData("<<<<<<< HEAD\n", "SLA8031", "a merge was left open here")]
    [InlineData("signed by Dana\n", "SLA8030", "this line is no signature")]
    [InlineData("signed \"Dana Cruz\" sha256:00 ssh:AAAA\n", "SLA8030", "this line is no signature")]
    public void A_file_with_other_lines_is_refused(string line, string code, string message)
    {
        folder.Write("agreement.signatures", line);
        Assert.All([Verify(), Sign(Dana, "dana")], result =>
        {
            Assert.Equal(ExitCode.Errors, result.ExitCode);
            Assert.Contains($"{code}]: {message}", result.Error, StringComparison.Ordinal);
            Assert.Contains("agreement.signatures:1:1", result.Error, StringComparison.Ordinal);
        });
    }

    [SkippableFact]
    public void Without_a_list_of_keys_nothing_is_called_signed()
    {
        Sign(Dana, "dana");
        File.Delete(folder.FullPath("allowed_signers"));
        var result = Verify();
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("there is no file `allowed_signers`", result.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Standard_input_has_no_signatures()
    {
        var result = folder.RunWithInput(Agreement, "verify", "-");
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains("standard input has no signatures beside it", result.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_line_that_says_whose_key_it_is_is_shown_where_it_is_missing()
    {
        Assert.DoesNotContain("namespaces=", Sign(Dana, "dana").Output, StringComparison.Ordinal);
        File.Delete(folder.FullPath("allowed_signers"));
        Assert.Contains("\n  \"Lee ?Lee? Park\" namespaces=\"sla-agreement\" ssh-ed25519 AAAA", Sign(Lee, "lee").Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private RunResult Sign(string person, string key, params string[] more) => folder.Run(["sign", "agreement.sla", "--as", person, "--key", key, .. more]);

    private RunResult Verify(params string[] more) => folder.Run(["verify", "agreement.sla", .. more]);

    private string Document(params string[] more) => folder.Run(["render", "agreement.sla", "--format", "html", .. more]).Output;

    private static int Lines(string html) => html.Split("<p class=\"line\">Signature").Length - 1;

    private string[] Standings() =>
        [.. Verify("--format", "json").Output.Split('\n').Where(line => line.Contains("\"stands\"", StringComparison.Ordinal)).Select(line => line.Split('"')[3])];

    private string DigestOf() => Verify("--format", "json").Output.Split('\n').First(line => line.Contains("\"digest\"", StringComparison.Ordinal)).Split('"')[3];

    private void MakeKey(string name) => Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", name);

    private void Allow(string person, string key) =>
        File.AppendAllText(folder.FullPath("allowed_signers"), $"\"{person}\" namespaces=\"sla-agreement\" {folder.Read(key + ".pub")}");

    private void Run(string program, params string[] arguments) => Assert.Equal(0, ExternalProgram.Run(program, folder.Path, "", arguments)?.ExitCode);
}
