using System.Text;

namespace SlaLang.Runner.Output;

/// <summary>A text that never grows longer than it may: what does not fit is left out whole.</summary>
internal sealed class BoundedText(int most)
{
    private readonly StringBuilder text = new();

    public int Room => most - text.Length;

    /// <summary>False when there was no room, also not for what must follow: then nothing was added.</summary>
    public bool TryAdd(string part, int reserve = 0)
    {
        if (part.Length + reserve > Room)
        {
            return false;
        }

        text.Append(part);
        return true;
    }

    /// <summary>Adds parts in their order as long as they fit, then says how many are left out.</summary>
    public void AddEach(IReadOnlyList<string> parts, Func<int, string> left)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            var reserve = index + 1 < parts.Count ? left(parts.Count).Length : 0;
            if (!TryAdd(parts[index], reserve))
            {
                TryAdd(left(parts.Count - index));
                return;
            }
        }
    }

    public override string ToString() => text.ToString();
}
