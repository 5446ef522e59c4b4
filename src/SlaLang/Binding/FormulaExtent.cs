namespace SlaLang.Binding;

/// <summary>Measures how far a formula reaches with the metrics that it names written out, so that every later stage can walk it to its end.</summary>
internal sealed class FormulaExtent
{
    private const int GreatestHeight = 700;
    private const int LargestSize = 10_000;

    private readonly Dictionary<string, (int Size, int Height)> metrics = [];
    private int depth;
    private int reached;
    private int size;
    private bool isSaid;

    public bool IsTooLarge => size > LargestSize || reached > GreatestHeight;

    public void Enter()
    {
        if (depth == 0)
        {
            (size, reached, isSaid) = (0, 0, false);
        }

        depth++;
        size++;
        reached = Math.Max(reached, depth);
    }

    public void Leave() => depth--;

    /// <summary>True the first time within a formula: one formula costs one message.</summary>
    public bool SaysSo()
    {
        var isFirst = !isSaid;
        isSaid = true;
        return isFirst;
    }

    /// <summary>Counts a metric that was measured before as if its formula stood here.</summary>
    public void Repeat(string metric)
    {
        var known = metrics[metric];
        size += known.Size;
        reached = Math.Max(reached, depth + known.Height);
    }

    public T Measure<T>(string metric, Func<T> bind)
    {
        var (sizeBefore, reachedBefore) = (depth == 0 ? 0 : size, depth == 0 ? 0 : reached);
        reached = depth;
        var bound = bind();
        metrics[metric] = IsTooLarge ? (1, 1) : (size - sizeBefore, reached - depth);
        reached = Math.Max(reachedBefore, reached);
        return bound;
    }
}
