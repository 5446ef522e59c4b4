using System.Text.RegularExpressions;

namespace SlaLang.Tests.Conventions;

public sealed partial class RepositoryTests
{
    [Fact]
    public void No_file_names_a_path_of_somebodys_machine() => Assert.Empty(LinesWith(MachinePath()));

    [Fact]
    public void No_file_names_the_host_of_a_registry() => Assert.Empty(LinesWith(RegistryHost()));

    [Fact]
    public void Versions_of_packages_stand_in_one_file() =>
        Assert.Empty(
            from path in Repository.Files().Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            where PackageVersion().IsMatch(Repository.Text(path))
            select path);

    private static IEnumerable<string> LinesWith(Regex pattern) =>
        from path in Repository.Files().Where(IsText)
        from line in Repository.Text(path).Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        where pattern.IsMatch(line.Text)
        select $"{path}:{line.Number}: {line.Text.Trim()}";

    private static bool IsText(string path) => Path.GetExtension(path) is not (".png" or ".ico" or ".woff2" or ".pdf" or ".vsix");

    [GeneratedRegex(@"(?<![\w.~*}])/(work|root|tm" + @"p|home/\w+|Users/\w+)/|[A-Z]:\\Users")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"api\.nuget\.|registry\.npmjs|repo1\.maven|deb\.debian")]
    private static partial Regex RegistryHost();

    [GeneratedRegex("<PackageReference[^>]*Version=")]
    private static partial Regex PackageVersion();
}
