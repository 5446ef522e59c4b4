using YamlDotNet.RepresentationModel;

namespace SlaLang.Runner.Tests.Git;

/// <summary>The steps of action.yml, run as the runner's shell runs them, on a branch of a repository that has a base to compare with.</summary>
public sealed class ActionTests : IDisposable
{
    private readonly ScratchRepository repository = new();

    public ActionTests()
    {
        Assert.Equal(0, repository.Files.Run("new", "demo").ExitCode);
        repository.Commit("The agreement");
        repository.Git("update-ref", "refs/remotes/origin/main", "main");
        repository.Git("checkout", "-q", "-b", "revision");
    }

    [SkippableFact]
    public void A_revision_passes_and_is_told_what_it_does()
    {
        ChangeRate();
        Assert.All(["check", "fmt", "test", "diff"], step => Assert.Equal(0, RunStep(step).ExitCode));
        Assert.Contains("rate-", repository.Files.Read("sla-diff.md"), StringComparison.Ordinal);
        Assert.Equal(repository.Files.Read("sla-diff.md"), repository.Files.Read("summary.md"));
        Assert.Equal("comment=sla-diff.md\n", repository.Files.Read("outputs.txt"));
        Assert.InRange(repository.Files.Read("sla-diff.md").Length, 1, 65_000);
    }

    [SkippableFact]
    public void After_the_merge_nothing_is_left_to_tell()
    {
        ChangeRate();
        repository.Git("checkout", "-q", "main");
        repository.Git("merge", "-q", "--no-ff", "-m", "The revision", "revision");
        repository.Git("update-ref", "refs/remotes/origin/main", "main");
        Assert.Equal(0, RunStep("diff").ExitCode);
        Assert.Contains("no change in meaning", repository.Files.Read("sla-diff.md"), StringComparison.OrdinalIgnoreCase);
    }

    [SkippableFact]
    public void A_mistake_fails_the_check_beside_its_line()
    {
        repository.Files.Write("demo/agreement.sla", repository.Files.Read("demo/agreement.sla") + "\nrates nobody {\n}\n");
        var result = RunStep("check");
        Assert.Equal(ExitCode.Errors, result.ExitCode);
        Assert.Contains("::error file=demo/agreement.sla,line=", result.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_file_in_another_layout_fails_its_step()
    {
        repository.Files.Write("demo/agreement.sla", repository.Files.Read("demo/agreement.sla").Replace("currency ", "currency    ", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Differs, RunStep("fmt").ExitCode);
    }

    [SkippableFact]
    public void Signatures_are_asked_for_only_where_that_is_wanted()
    {
        Assert.Equal(0, RunStep("verify").ExitCode);
        Assert.Equal(ExitCode.Differs, RunStep("verify", ("verify", "true")).ExitCode);
    }

    [SkippableFact]
    public void Every_step_has_a_name_and_no_input_stands_inside_a_script()
    {
        foreach (var step in Steps().Where(step => step.Children.ContainsKey("run")))
        {
            Assert.NotEmpty(Text(step, "name"));
            Assert.Equal("bash", Text(step, "shell"));
            Assert.DoesNotContain("${{", Text(step, "run"), StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public void The_page_uses_inputs_and_hooks_that_there_are()
    {
        var blocks = File.ReadAllText(Repository.PathOf("docs/cli.md")).Split("```yaml\n").Skip(1).Select(block => Load(block[..block.IndexOf("```", StringComparison.Ordinal)])).ToList();
        var used = ((YamlSequenceNode)blocks[0]).Cast<YamlMappingNode>().Single(step => Text(step, "uses").Contains("slalang", StringComparison.Ordinal));
        Assert.Subset(Names(Action()["inputs"]), Names(used["with"]));
        var hooks = ((YamlSequenceNode)Load(File.ReadAllText(Repository.PathOf(".pre-commit-hooks.yaml")))).Cast<YamlMappingNode>().Select(hook => Text(hook, "id"));
        var repository = (YamlMappingNode)((YamlSequenceNode)((YamlMappingNode)blocks[1])["repos"])[0];
        Assert.Equal(hooks, ((YamlSequenceNode)repository["hooks"]).Cast<YamlMappingNode>().Select(hook => Text(hook, "id")));
    }

    public void Dispose() => repository.Dispose();

    private void ChangeRate()
    {
        var text = repository.Files.Read("demo/agreement.sla");
        var line = text.Split('\n').First(line => line.Contains("->", StringComparison.Ordinal) && line.Contains('%', StringComparison.Ordinal));
        var rate = line.Split(' ').First(word => word.EndsWith('%'));
        repository.Files.Replace("demo/agreement.sla", line, line.Replace(rate, rate == "19%" ? "20%" : "19%", StringComparison.Ordinal));
        repository.Commit("Another rate");
    }

    private RunResult RunStep(string id, params (string Input, string Value)[] inputs)
    {
        var step = Steps().Single(step => step.Children.ContainsKey("id") && Text(step, "id") == id);
        var environment = step.Children.ContainsKey("env") ? (YamlMappingNode)step["env"] : [];
        foreach (var (name, value) in environment.Children)
        {
            repository.Variables[$"{name}"] = ValueOf($"{value}", inputs);
        }

        repository.Variables["GITHUB_OUTPUT"] = repository.Files.FullPath("outputs.txt");
        repository.Variables["GITHUB_STEP_SUMMARY"] = repository.Files.FullPath("summary.md");
        return repository.Run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", Text(step, "run"));
    }

    /// <summary>What the runner puts in the place of `${{ inputs.NAME }}`: what is given, else the default; the base is that of a pull request to main.</summary>
    private static string ValueOf(string expression, (string Input, string Value)[] inputs)
    {
        var name = expression["${{ inputs.".Length..^" }}".Length];
        var written = Text((YamlMappingNode)((YamlMappingNode)Action()["inputs"])[name], "default");
        return inputs.Where(input => input.Input == name).Select(input => input.Value).FirstOrDefault(name == "base" ? "origin/main" : written);
    }

    private static IEnumerable<YamlMappingNode> Steps() => ((YamlSequenceNode)Action()["runs"]["steps"]).Cast<YamlMappingNode>();

    private static YamlMappingNode Action() => (YamlMappingNode)Load(File.ReadAllText(Repository.PathOf("action.yml")));

    private static YamlNode Load(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents[0].RootNode;
    }

    private static HashSet<string> Names(YamlNode node) => [.. ((YamlMappingNode)node).Children.Keys.Select(key => $"{key}")];

    private static string Text(YamlMappingNode node, string name) => $"{node[name]}";
}
