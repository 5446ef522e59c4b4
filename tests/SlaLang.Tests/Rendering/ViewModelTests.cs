using Scriban.Runtime;
using SlaLang.Rendering;
using SlaLang.Rendering.Markup;

namespace SlaLang.Tests.Rendering;

public sealed class ViewModelTests
{
    [Fact]
    public void Every_field_is_documented_and_every_documented_field_is_there() =>
        Assert.Equal(Documented().Order(StringComparer.Ordinal), Mapped().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Documented() =>
        File.ReadAllLines(Path.Combine(Repository.Root, "docs/view-model.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

    /// <summary>The paths of all fields that hold no others, in any of the elements of a list.</summary>
    private static List<string> Mapped()
    {
        var paths = Fields(new ViewMapper(new HtmlMarkup()).Map(SampleView.Named("Name")), "").Distinct().ToList();
        return [.. paths.Where(path => !paths.Exists(other => other.StartsWith(path + ".", StringComparison.Ordinal) || other.StartsWith(path + "[", StringComparison.Ordinal)))];
    }

    private static IEnumerable<string> Fields(object? value, string path) => value switch
    {
        ScriptObject record => record.SelectMany(field => Fields(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        ScriptArray list => list.Count == 0 ? [] : list.SelectMany(element => Fields(element, path + "[]")),
        _ => [path],
    };
}
