using System.Collections.Immutable;

namespace SlaLang.Comparing;

/// <summary>One of the named kinds of change, such as `rate-lowered` or `duty-added`; names are documented and never change their meaning.</summary>
public readonly record struct ChangeKind(TermKind Term, ChangeVerb Verb)
{
    private static readonly ImmutableArray<ChangeVerb> OfAll = [ChangeVerb.Added, ChangeVerb.Removed, ChangeVerb.Changed];

    /// <summary>All names that there are, in the order of the terms.</summary>
    public static IEnumerable<string> Names => Enum.GetValues<TermKind>().SelectMany(term => VerbsOf(term).Select(verb => new ChangeKind(term, verb).Name));

    public string Name => $"{TermNames.Of(Term)}-{NameOf(Verb)}";

    /// <summary>What undoing the change would be.</summary>
    public ChangeKind Mirrored => this with
    {
        Verb = Verb switch
        {
            ChangeVerb.Added => ChangeVerb.Removed,
            ChangeVerb.Removed => ChangeVerb.Added,
            ChangeVerb.Raised => ChangeVerb.Lowered,
            ChangeVerb.Lowered => ChangeVerb.Raised,
            ChangeVerb.Lengthened => ChangeVerb.Shortened,
            ChangeVerb.Shortened => ChangeVerb.Lengthened,
            _ => Verb,
        },
    };

    private static ImmutableArray<ChangeVerb> VerbsOf(TermKind term) => TermNames.ScaleOf(term) switch
    {
        TermScale.Figure => [.. OfAll, ChangeVerb.Raised, ChangeVerb.Lowered],
        TermScale.Time => [.. OfAll, ChangeVerb.Lengthened, ChangeVerb.Shortened],
        _ => OfAll,
    };

    private static string NameOf(ChangeVerb verb) => verb switch
    {
        ChangeVerb.Added => "added",
        ChangeVerb.Removed => "removed",
        ChangeVerb.Changed => "changed",
        ChangeVerb.Raised => "raised",
        ChangeVerb.Lowered => "lowered",
        ChangeVerb.Lengthened => "lengthened",
        ChangeVerb.Shortened => "shortened",
        _ => throw new System.Diagnostics.UnreachableException(verb.ToString()),
    };
}
