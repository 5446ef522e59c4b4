namespace SlaLang.Compliance.Reports;

/// <summary>Places of a duty's items in all of them, by how they stand.</summary>
/// <param name="tally">How many of each a period has, to make room for.</param>
internal sealed class ItemPlaces(ItemTally tally)
{
    /// <summary>All of the period that is shown.</summary>
    public List<int> Shown { get; } = new(tally.All);

    /// <summary>Of the period that is shown.</summary>
    public List<int> Missed { get; } = new(tally.Missed);

    /// <summary>Of the period that is shown.</summary>
    public List<int> Undetermined { get; } = new(tally.Undetermined);

    /// <summary>Of the period that is shown.</summary>
    public List<int> Excused { get; } = new(tally.Excused);

    /// <summary>Still to be done, and in time.</summary>
    public List<int> Pending { get; } = [];

    /// <summary>Missed, and still to be done.</summary>
    public List<int> Overdue { get; } = [];

    /// <summary>Adds an item of the period that is shown.</summary>
    public void Add(int place, ItemState state)
    {
        Shown.Add(place);
        switch (state)
        {
            case ItemState.Missed:
                Missed.Add(place);
                break;
            case ItemState.Undetermined:
                Undetermined.Add(place);
                break;
            case ItemState.Excused:
                Excused.Add(place);
                break;
            default:
                break;
        }
    }
}
