namespace SlaLang.Runner.Tests.Examples;

/// <summary>A copy of an example to work in, and what is expected of it.</summary>
internal static class ExampleFolder
{
    /// <summary>The example's agreement, what it includes, and its exports.</summary>
    public static WorkFolder Copy(string example)
    {
        var folder = new WorkFolder();
        var root = Repository.PathOf(Path.Combine("examples", example));
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".sla" or ".csv"))
        {
            folder.Write(Path.GetRelativePath(root, file), File.ReadAllBytes(file));
        }

        return folder;
    }

    public static void Compare(string example, string file, string actual)
    {
        var path = Repository.PathOf(Path.Combine("examples", example, "expected", file));
        if (Repository.UpdatesBaselines)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllText(path, actual.ReplaceLineEndings("\n"));
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }
}
