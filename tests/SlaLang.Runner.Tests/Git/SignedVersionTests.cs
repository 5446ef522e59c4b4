using System.Text.Json;

namespace SlaLang.Runner.Tests.Git;

/// <summary>`sla verify` names the commit that somebody signed, and what has changed since.</summary>
public sealed class SignedVersionTests : IDisposable
{
    private const string File = "terms/agreement.sla";
    private const string Office = "calendars/office.sla";

    private readonly ScratchRepository git = new();
    private readonly WorkFolder folder;

    public SignedVersionTests()
    {
        folder = git.Files;
        Shell.SkipWithoutSshKeygen();
        folder.Write(File, "include \"../calendars/office.sla\"\n" + System.IO.File.ReadAllText(Repository.PathOf("examples/minimal/agreement.sla")));
        folder.Write(Office, "calendar office { timezone \"Europe/Paris\"; open mon to fri 09:00-17:00 }\n");
        foreach (var (person, key) in new[] { ("Dana Cruz", "dana"), ("Lee Park", "lee") })
        {
            git.Fine("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", key, "-f", $".git/{key}");
            System.IO.File.AppendAllText(folder.FullPath("terms/allowed_signers"), $"\"{person}\" {folder.Read($".git/{key}.pub")}");
        }

        git.Commit("The agreement");
    }

    [SkippableFact]
    public void The_commit_that_was_signed_is_named_with_what_has_changed_since()
    {
        Sign("Dana Cruz", "dana");
        Change(File, "5%", "4%", "A lower rate");
        var text = Verify();
        Assert.Contains($", which is commit {Short("HEAD~1")} of 2026-01-05: The agreement\n", text, StringComparison.Ordinal);
        Assert.Contains($"\nSince {Short("HEAD~1")}, which Dana Cruz signed\n{Short("HEAD~1")}:{File} → {File}\n\n1 change in meaning\nfor Marketing: 1 tightened\n", text, StringComparison.Ordinal);
        Assert.Contains("      5% → 4%\n", text, StringComparison.Ordinal);
        Assert.Contains($"\nmonth by month: sla diff {Short("HEAD~1")}:{File} {File}\n", text, StringComparison.Ordinal);
    }

    /// <summary>The difference is told in the words of `sla diff`: all its lines before the plan's tables.</summary>
    [SkippableFact]
    public void What_has_changed_is_told_as_by_a_comparison_with_that_commit()
    {
        Sign("Dana Cruz", "dana");
        Change(File, "5%", "4%", "A lower rate");
        var compared = folder.Run("diff", Short("HEAD~1"), File).Output;
        var start = compared.IndexOf('\n', StringComparison.Ordinal) + 1;
        Assert.Contains(compared[start..compared.IndexOf("\nDemand by month", StringComparison.Ordinal)], Verify(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_version_that_only_an_included_file_has_changed_is_found()
    {
        Change(Office, "17:00", "18:00", "Longer hours");
        Sign("Dana Cruz", "dana");
        Change(Office, "18:00", "19:00", "Hours that are longer yet");
        Assert.Contains($"commit {Short("HEAD~1")} of 2026-01-05: Longer hours\n", Verify(), StringComparison.Ordinal);
        Assert.Contains("mon to fri 09:00-18:00 → mon to fri 09:00-19:00", Verify(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_version_with_a_file_that_is_no_longer_included_is_found()
    {
        Change(Office, "17:00", "18:00", "Longer hours");
        Sign("Dana Cruz", "dana");
        Change(File, "include \"../calendars/office.sla\"\n", "", "No office");
        Assert.Contains($"commit {Short("HEAD~1")} of 2026-01-05: Longer hours\n", Verify(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_version_that_a_merge_made_is_found()
    {
        git.Git("checkout", "-q", "-b", "hours");
        Change(Office, "17:00", "18:00", "Longer hours");
        git.Git("checkout", "-q", "main");
        Change(File, "5%", "4%", "A lower rate");
        git.Git("merge", "-q", "-m", "Both", "hours");
        Sign("Dana Cruz", "dana");
        Change(File, "4%", "3%", "Lower yet");
        Assert.Contains($"commit {Short("HEAD~1")} of 2026-01-05: Both\n", Verify(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_version_from_before_the_file_was_renamed_is_found()
    {
        Sign("Dana Cruz", "dana");
        git.Git("mv", File, "deal.sla");
        folder.Replace("deal.sla", "../calendars", "calendars");
        folder.Write("deal.signatures", folder.Read("terms/agreement.signatures"));
        folder.Write("allowed_signers", folder.Read("terms/allowed_signers"));
        git.Commit("Another name");
        Assert.Contains($"commit {Short("HEAD~1")} of 2026-01-05: The agreement\n", Verify(["deal.sla"]), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Two_people_may_have_signed_two_versions()
    {
        Sign("Dana Cruz", "dana");
        Change(File, "5%", "4%", "A lower rate");
        Sign("Lee Park", "lee");
        Change(Office, "17:00", "18:00", "Longer hours");
        var text = Verify();
        Assert.Contains($"\nSince {Short("HEAD~2")}, which Dana Cruz signed\n", text, StringComparison.Ordinal);
        Assert.Contains($"\nSince {Short("HEAD~1")}, which Lee Park signed\n", text, StringComparison.Ordinal);
        var json = Verify("--format", "json");
        Assert.Empty(Schema.Problems("verify", json));
        using var result = JsonDocument.Parse(json);
        var agreement = result.RootElement.GetProperty("agreements")[0];
        var versions = agreement.GetProperty("earlierVersions").EnumerateArray().ToArray();
        Assert.Equal([Full("HEAD~2"), Full("HEAD~1")], versions.Select(version => version.GetProperty("commit").GetProperty("hash").GetString()));
        Assert.Equal([2, 1], versions.Select(version => version.GetProperty("comparison").GetProperty("changes").GetArrayLength()));
        Assert.Equal(
            agreement.GetProperty("signatories").EnumerateArray().Select(signatory => signatory.GetProperty("signature").GetProperty("digest").GetString()),
            versions.Select(version => version.GetProperty("digest").GetString()));
    }

    [SkippableFact]
    public void A_version_that_two_people_signed_is_compared_once()
    {
        Sign("Dana Cruz", "dana");
        Sign("Lee Park", "lee");
        Change(File, "5%", "4%", "A lower rate");
        Assert.Single(Verify().Split($"\nSince {Short("HEAD~1")}, which Dana Cruz and Lee Park signed\n").Skip(1));
    }

    [SkippableFact]
    public void The_newest_of_several_commits_with_a_version_is_named()
    {
        Sign("Dana Cruz", "dana");
        Change(File, "5%", "4%", "A lower rate");
        Change(File, "4%", "5%", "Back again");
        Change(File, "5%", "6%", "A higher rate");
        Assert.Contains($"commit {Short("HEAD~1")} of 2026-01-05: Back again\n", Verify(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_was_signed_before_it_was_committed_has_no_commit()
    {
        folder.Replace(File, "5%", "4%");
        Sign("Dana Cruz", "dana");
        Change(File, "4%", "3%", "Another rate");
        Assert.Contains("; no commit has it: it was signed before it was committed, or history was rewritten\n", Verify(), StringComparison.Ordinal);
        var json = Verify("--format", "json");
        Assert.Empty(Schema.Problems("verify", json));
        Assert.Contains("\"commit\": null", json, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_clone_that_lacks_the_commit_says_how_to_get_it()
    {
        Sign("Dana Cruz", "dana");
        Change(File, "5%", "4%", "A lower rate");
        git.Git("clone", "-q", "--depth", "1", "file://" + folder.Path, "clone");
        Assert.Contains("; no commit here has it, and this clone lacks older ones: `git fetch --unshallow` gets them\n", Verify(["clone/" + File]), StringComparison.Ordinal);
        git.Git("-C", "clone", "fetch", "-q", "--unshallow");
        Assert.Contains($"commit {Short("HEAD~1")} of 2026-01-05: The agreement\n", Verify(["clone/" + File]), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Outside_of_git_it_is_said_that_nothing_can_be_told()
    {
        Sign("Dana Cruz", "dana");
        folder.Replace(File, "5%", "4%");
        folder.Replace(File, "include \"../calendars/office.sla\"\n", "");
        Directory.Move(folder.FullPath(".git"), folder.FullPath("git"));
        Assert.Contains("; this folder is in no git repository, so what has changed since is not told\n", Verify(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Without_git_it_is_said_that_nothing_can_be_told()
    {
        Sign("Dana Cruz", "dana");
        Change(File, "5%", "4%", "A lower rate");
        var keygen = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(path => Path.Combine(path, "ssh-keygen")).First(System.IO.File.Exists);
        Directory.CreateDirectory(folder.FullPath("programs"));
        System.IO.File.CreateSymbolicLink(folder.FullPath("programs/ssh-keygen"), keygen);
        git.Variables["PATH"] = folder.FullPath("programs");
        var result = git.Run(Path.Combine(AppContext.BaseDirectory, "sla"), "verify", File);
        Assert.Equal(ExitCode.Differs, result.ExitCode);
        Assert.Contains("; the program `git` cannot be started, so what has changed since is not told\n", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => git.Dispose();

    private void Sign(string person, string key) => Assert.Equal(0, folder.Run("sign", File, "--as", person, "--key", $".git/{key}").ExitCode);

    private void Change(string file, string old, string replacement, string message)
    {
        folder.Replace(file, old, replacement);
        git.Commit(message);
    }

    private string Verify(params string[] words)
    {
        var result = folder.Run(["verify", .. words is [[not '-', ..], ..] ? words : [File, .. words]]);
        Assert.Equal(ExitCode.Differs, result.ExitCode);
        return result.Output;
    }

    private string Full(string revision) => git.Git("rev-parse", revision).Trim();

    private string Short(string revision) => git.Git("rev-parse", "--short", revision).Trim();
}
