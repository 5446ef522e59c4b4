using SlaLang.Text;

namespace SlaLang.Benchmarks;

/// <summary>The design's whole agreement.</summary>
internal static class Example
{
    public static SourceText Agreement() => new("agreement.sla", Read());

    /// <summary>The agreement over and over until the text has this many megabytes.</summary>
    public static SourceText OfMegabytes(int megabytes)
    {
        var text = Read();
        return new SourceText("agreement.sla", string.Concat(Enumerable.Repeat(text, megabytes * 1_000_000 / text.Length)));
    }

    private static string Read()
    {
        using var stream = typeof(Example).Assembly.GetManifestResourceStream("agreement.sla") ?? throw new InvalidOperationException("the agreement is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
