namespace SlaLang.Runner.Tests.Git;

/// <summary>What two teams change on two branches comes together without a conflict.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Agreement = """
        language 1

        agreement "Two branches" {
          between   marketing and sales
          effective 2026-01-01 to 2026-12-31
          currency  USD
        }

        team marketing "Marketing" {
          signatory "Dana Cruz", "VP Marketing"
        }

        team sales "Sales" {
          signatory "Lee Park", "VP Sales"
        }

        stage Lead
        stage Customer

        lead website
        lead outbound

        rates website {
          Lead -> Customer 5%
          deal value       1_000 USD
        }

        rates outbound {
          Lead -> Customer 10%
          deal value       2_000 USD
        }

        stream new_business {
          quota 50_000 USD per month
          split website 60%, outbound rest
        }

        """;

    private readonly ScratchRepository repository = new();

    public MergeTests()
    {
        repository.Files.Write("agreement.sla", Agreement);
        repository.Commit("The agreement");
    }

    [SkippableFact]
    public void Changes_of_two_blocks_of_rates_merge()
    {
        OnBranch("website", () => repository.Files.Replace("agreement.sla", "Customer 5%", "Customer 6%"));
        OnBranch("outbound", () => repository.Files.Replace("agreement.sla", "Customer 10%", "Customer 11%"));
        Merge("website", "outbound");
        Assert.Equal(0, repository.Files.Run("check", "agreement.sla").ExitCode);
        Assert.Equal(0, repository.Files.Run("fmt", "--check", "agreement.sla").ExitCode);
        Assert.Contains("Customer 6%", repository.Files.Read("agreement.sla"), StringComparison.Ordinal);
        Assert.Contains("Customer 11%", repository.Files.Read("agreement.sla"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void New_blocks_of_rates_on_two_branches_merge_where_each_stands_below_its_own()
    {
        OnBranch("website", () => Revise("website", "6%", "deal value       1_000 USD\n}\n"));
        OnBranch("outbound", () => Revise("outbound", "11%", "deal value       2_000 USD\n}\n"));
        Merge("website", "outbound");
        Assert.Equal(0, repository.Files.Run("check", "agreement.sla").ExitCode);
    }

    [SkippableFact]
    public void Signatures_of_two_people_on_two_branches_merge()
    {
        Shell.SkipWithoutSshKeygen();
        repository.Files.Write(".gitattributes", "*.signatures merge=union\n");
        repository.Commit("Signatures of both sides stay");
        repository.Fine("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", ".git/dana");
        repository.Fine("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", ".git/lee");
        OnBranch("dana", () => repository.Files.Run("sign", "agreement.sla", "--as", "Dana Cruz", "--key", ".git/dana"));
        OnBranch("lee", () => repository.Files.Run("sign", "agreement.sla", "--as", "Lee Park", "--key", ".git/lee"));
        Merge("dana", "lee");
        repository.Files.Write("allowed_signers", string.Concat(Keys("Dana Cruz", "dana"), Keys("Lee Park", "lee")));
        Assert.Equal(0, repository.Files.Run("verify", "agreement.sla").ExitCode);
    }

    public void Dispose() => repository.Dispose();

    private string Keys(string person, string key) => $"\"{person}\" {repository.Files.Read($".git/{key}.pub")}";

    private void Revise(string lead, string rate, string end)
    {
        var text = repository.Files.Read("agreement.sla");
        var at = text.IndexOf(end, StringComparison.Ordinal) + end.Length;
        repository.Files.Write("agreement.sla", text.Insert(at, $"\nrates {lead} from 2026-04-01 {{\n  Lead -> Customer {rate}\n}}\n"));
    }

    private void OnBranch(string name, Action change)
    {
        repository.Git("checkout", "-q", "-b", name, "main");
        change();
        repository.Commit(name);
    }

    private void Merge(params string[] branches)
    {
        repository.Git("checkout", "-q", "main");
        Assert.All(branches, branch => repository.Git("merge", "-q", "-m", branch, branch));
    }
}
