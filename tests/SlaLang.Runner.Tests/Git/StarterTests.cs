namespace SlaLang.Runner.Tests.Git;

/// <summary>A new project under git.</summary>
public sealed class StarterTests : IDisposable
{
    private readonly ScratchRepository git = new();

    public StarterTests()
    {
        Shell.SkipWithoutSshKeygen();
        Assert.Equal(0, git.Files.Run("new", ".").ExitCode);
        git.Commit("The agreement");
    }

    [SkippableFact]
    public void What_the_readme_of_the_project_says_about_git_works()
    {
        git.Fine("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", ".git/key");
        git.Files.Write("allowed_signers", $"\"Name of the signatory\" {git.Files.Read(".git/key.pub")}");
        var block = git.Files.Read("README.md").Split("```sh\n")[2].Split("```")[0].Replace("~/.ssh/id_ed25519", ".git/key", StringComparison.Ordinal);
        var printed = git.Fine("bash", "-e", "-c", block);
        Assert.Contains("no change in meaning", printed, StringComparison.Ordinal);
        Assert.Contains("Signed by all 2 signatories", printed, StringComparison.Ordinal);
        Assert.Equal("", git.Git("diff", "--", "*.sla"));
    }

    [SkippableFact]
    public void Git_merges_signatures_and_compares_agreements_by_its_own_attributes()
    {
        Assert.Equal("agreement.signatures: merge: union\n", git.Git("check-attr", "merge", "agreement.signatures"));
        Assert.Equal("crm.sla: diff: sla\n", git.Git("check-attr", "diff", "crm.sla"));
        git.Files.Replace("agreement.sla", "34%", "35%");
        Assert.Contains("35%", git.Git("--no-pager", "diff"), StringComparison.Ordinal);
    }

    public void Dispose() => git.Dispose();
}
