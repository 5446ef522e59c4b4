using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>Turns rows of one table into facts. One thread uses it.</summary>
internal abstract class RowReader
{
    /// <summary>Adds what the row says, unless one of its cells is bad.</summary>
    public abstract void Read(RowCells cells, FactBatch batch);

    /// <summary>Adds what was put off, after the last row of a batch.</summary>
    public virtual void Finish(FactBatch batch)
    {
    }

    /// <summary>The owner without the longer form of a Salesforce id; nobody for a queue, whose ids begin with 00G.</summary>
    public static ReadOnlySpan<char> Owner(ReadOnlySpan<char> written)
    {
        var owner = LeadIds.Canonical(written);
        return owner.Length is 15 or 18 && owner.StartsWith("00G") && owner.IndexOf(' ') < 0 ? [] : owner;
    }
}
