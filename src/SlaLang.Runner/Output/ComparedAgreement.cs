using SlaLang.Comparing;

namespace SlaLang.Runner.Output;

/// <summary>An agreement as it stood and stands, with the files that it was read from; a side without it has no file.</summary>
internal sealed record ComparedAgreement(AgreementDiff Diff)
{
    public ComparedSide? Before { get; init; }

    public ComparedSide? After { get; init; }

    /// <summary>What the later terms would have made of what happened; null where it was not asked for.</summary>
    public BackTest? BackTest { get; init; }

    /// <summary>The instant of the back-test as it stands on the command line.</summary>
    public string AsOf { get; init; } = "";

    public static ComparedAgreement Of(Compilation? before, Compilation? after)
    {
        var diff = SlaEngine.Diff(before?.Model is { } old ? SlaEngine.Plan(old) : null, after?.Model is { } renewed ? SlaEngine.Plan(renewed) : null);
        return new ComparedAgreement(diff) { Before = SideOf(before), After = SideOf(after) };
    }

    /// <summary>True when the files say the same in other words, such as another order.</summary>
    public bool IsOnlyWrittenOtherwise => Diff.IsEmpty && Before?.Digest != After?.Digest;

    private static ComparedSide? SideOf(Compilation? compilation) => compilation is null ? null : new ComparedSide(compilation.Root.Path, compilation.Digest);
}

/// <summary>A file, as its place is shown, and the digest of all that it says.</summary>
internal sealed record ComparedSide(string Path, string Digest);
