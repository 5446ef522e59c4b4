using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>Touches whose leads are looked up together, as one look-up after another would wait for the memory each time. One thread uses it.</summary>
internal sealed class WaitingTouches(FactSetBuilder facts)
{
    /// <summary>What stands for a touch without columns of the user's own.</summary>
    public const int NoCells = -1;

    private const int Most = 64;

    private readonly LeadKey[] leads = new LeadKey[Most];
    private readonly (TouchFact Touch, int Cells)[] touches = new (TouchFact, int)[Most];
    private readonly int[] places = new int[Most];
    private int count;

    public void Add(in LeadKey lead, in TouchFact touch, int cells, FactBatch batch)
    {
        (leads[count], touches[count]) = (lead, (touch, cells));
        count++;
        if (count == Most)
        {
            Flush(batch);
        }
    }

    /// <summary>Adds all that wait to the batch that they were read for.</summary>
    public void Flush(FactBatch batch)
    {
        facts.Find(leads.AsSpan(0, count), places);
        for (var index = 0; index < count; index++)
        {
            if (touches[index].Cells == NoCells)
            {
                batch.Add(places[index], touches[index].Touch);
            }
            else
            {
                batch.Add(places[index], touches[index].Touch, touches[index].Cells);
            }
        }

        count = 0;
    }
}
