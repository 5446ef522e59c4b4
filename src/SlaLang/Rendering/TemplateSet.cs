using System.Collections.Immutable;

namespace SlaLang.Rendering;

/// <summary>Templates by name. A template can include those of its set, and nothing else.</summary>
public sealed record TemplateSet(ImmutableDictionary<string, string> Texts)
{
    public string? Find(string name) => Texts.GetValueOrDefault(name);

    /// <summary>This set, with the other's texts in the place of those of the same name.</summary>
    public TemplateSet With(TemplateSet other) => new(Texts.SetItems(other.Texts));
}
