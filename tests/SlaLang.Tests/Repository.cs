using Microsoft.CodeAnalysis.CSharp;

namespace SlaLang.Tests;

/// <summary>The files of the repository that these tests run in.</summary>
internal static class Repository
{
    private static readonly string[] Ignored = [".git", ".vs", ".idea", "bin", "obj", "artifacts", "node_modules", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>The C# files under a folder of the repository, without what tools wrote.</summary>
    public static IReadOnlyList<SourceFile> Sources(string folder) =>
        [.. Files(folder).Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !path.Contains("/Generated/", StringComparison.Ordinal)).Select(Read)];

    /// <summary>The paths of the files under a folder, relative to the root, with `/` between their parts.</summary>
    public static IEnumerable<string> Files(string folder = ".") =>
        Walk(new DirectoryInfo(Path.Combine(Root, folder)))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    private static SourceFile Read(string path)
    {
        var tree = CSharpSyntaxTree.ParseText(Text(path), new CSharpParseOptions(LanguageVersion.CSharp14), path);
        return new SourceFile(path, tree.GetCompilationUnitRoot());
    }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => !folder.Exists
        ? []
        : folder.EnumerateDirectories().Where(inner => !Ignored.Contains(inner.Name)).SelectMany(Walk).Concat(folder.EnumerateFiles().Where(file => !Ignored.Contains(file.Name)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside of their repository");
    }
}
