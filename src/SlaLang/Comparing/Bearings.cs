namespace SlaLang.Comparing;

/// <summary>Puts bearings together and turns them round.</summary>
public static class Bearings
{
    /// <summary>What undoing the change would do.</summary>
    public static Bearing Mirrored(Bearing bearing) => bearing switch
    {
        Bearing.Tightened => Bearing.Loosened,
        Bearing.Loosened => Bearing.Tightened,
        _ => bearing,
    };

    /// <summary>All of them together: what pulls both ways is only changed.</summary>
    public static Bearing Together(IEnumerable<Bearing> bearings)
    {
        var effective = bearings.Where(bearing => bearing != Bearing.Unchanged).Distinct().ToArray();
        return effective switch { [] => Bearing.Unchanged, [var only] => only, _ => Bearing.Changed };
    }
}
