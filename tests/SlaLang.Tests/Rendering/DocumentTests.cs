using SlaLang.Rendering;
using SlaLang.Text;

namespace SlaLang.Tests.Rendering;

/// <summary>The agreement of the language's design, from text to document.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Look()
    {
        if (Environment.GetEnvironmentVariable("LOOK") is not { } folder) return;
        foreach (var locale in new[] { "en-US", "fr-FR" })
        foreach (var file in new[] { "design", "two" })
        {
            if (!File.Exists($"{folder}/{file}.sla")) continue;
            var text = File.ReadAllText($"{folder}/{file}.sla").Replace("currency ", $"locale \"{locale}\"\n  currency ");
            var compilation = Compilation.Create(new SourceText("agreement.sla", text), new None());
            foreach (var d in compilation.Diagnostics) Console.WriteLine($"{d.Code} {d.Location} {d.Message}");
            var plan = SlaEngine.Plan(compilation.Model!);
            foreach (var d in plan.Diagnostics) Console.WriteLine($"{d.Code} {d.Location} {d.Message}");
            foreach (var format in Enum.GetValues<DocumentFormat>())
            {
                var result = DocumentRenderer.Render(new RenderRequest(plan, compilation.Digest, format));
                foreach (var d in result.Diagnostics) Console.WriteLine($"{d.Code} {d.Location} {d.Message}");
                File.WriteAllText($"{folder}/{file}-{locale[..2]}.{(format == DocumentFormat.Html ? "html" : "md")}", result.Text);
            }
        }
    }

    private sealed class None : ISourceProvider
    {
        public IncludedSource Find(SourceText from, string path) => new(null, IncludeProblem.Missing);
    }
}
