using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>Touches whose leads are looked up together, as one look-up after another would wait for the memory each time. One thread uses it.</summary>
internal sealed class WaitingTouches(FactSetBuilder facts)
{
    /// <summary>What stands for a touch without columns of the user's own.</summary>
    public const int NoCells = -1;

    /// <summary>So many look-ups keep the memory busy.</summary>
    private const int MostLeads = 64;
    private const int MostTouches = 512;

    /// <summary>Leads of touches that follow each other are often one, which is looked up once.</summary>
    private readonly LeadKey[] leads = new LeadKey[MostLeads];
    private readonly (TouchFact Touch, int Lead, int Cells)[] touches = new (TouchFact, int, int)[MostTouches];
    private readonly int[] places = new int[MostLeads];
    private int leadCount;
    private int touchCount;

    public void Add(in LeadKey lead, in TouchFact touch, int cells, FactBatch batch)
    {
        if (leadCount == 0 || !leads[leadCount - 1].IsSame(lead))
        {
            leads[leadCount++] = lead;
        }

        touches[touchCount++] = (touch, leadCount - 1, cells);
        if (leadCount == MostLeads || touchCount == MostTouches)
        {
            Flush(batch);
        }
    }

    /// <summary>Adds all that wait to the batch that they were read for.</summary>
    public void Flush(FactBatch batch)
    {
        facts.Find(leads.AsSpan(0, leadCount), places);
        foreach (ref readonly var waiting in touches.AsSpan(0, touchCount))
        {
            if (waiting.Cells == NoCells)
            {
                batch.Add(places[waiting.Lead], waiting.Touch);
            }
            else
            {
                batch.Add(places[waiting.Lead], waiting.Touch, waiting.Cells);
            }
        }

        (leadCount, touchCount) = (0, 0);
    }
}
