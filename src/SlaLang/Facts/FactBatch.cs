using System.Collections.Immutable;

namespace SlaLang.Facts;

/// <summary>Facts of a part of an export, collected by one thread and then given to the <see cref="FactSetBuilder"/>; in which order does not matter.</summary>
public sealed class FactBatch
{
    /// <summary>The place of a lead that is not in the data.</summary>
    public const int UnknownLead = -1;

    /// <summary>The place of a lead that was created after the as-of instant.</summary>
    public const int LaterLead = -2;

    private readonly Func<int, LeadTable> newLeads;
    private readonly Moment asOf;
    private readonly int expected;
    private readonly List<string> emails = [];
    private readonly List<DealFact> deals = [];

    /// <param name="newLeads">Gives an empty table of leads.</param>
    /// <param name="asOf">What is later is left out.</param>
    /// <param name="expected">About how many facts will come.</param>
    internal FactBatch(Func<int, LeadTable> newLeads, Moment asOf, int expected) => (this.newLeads, this.asOf, this.expected) = (newLeads, asOf, expected);

    public ValueCounts UnknownValues { get; } = new();

    /// <summary>Null where there are none.</summary>
    internal LeadTable? Leads { get; private set; }

    /// <summary>The addresses of the first leads; beyond the list no lead has one.</summary>
    internal IReadOnlyList<string> Emails => emails;

    internal FactList<TouchFact> Touches { get; } = new();

    /// <summary>In place of <see cref="Touches"/> where a formula names a column of the user's own.</summary>
    internal FactList<DetailedTouch> DetailedTouches { get; } = new();

    internal FactList<ChangeFact> OwnerChanges { get; } = new();

    internal FactList<ChangeFact> StatusChanges { get; } = new();

    internal IReadOnlyList<DealFact> Deals => deals;

    internal bool HasUnclearTouches { get; private set; }

    internal int OfUnknownLeads { get; private set; }

    internal int AfterAsOf { get; private set; }

    internal int Undated { get; private set; }

    internal Moment LastEvent { get; private set; }

    public void Add(LeadRow row)
    {
        Leads ??= newLeads(expected);
        Leads.Add(row);
        AddEmail(row.Email);
    }

    /// <summary>Adds a lead without an object for its row.</summary>
    /// <param name="head">What it has beside instants.</param>
    /// <param name="moments">Its instants, by <see cref="LeadMoment"/>.</param>
    /// <param name="custom">Cells of the user's own columns.</param>
    /// <param name="email">Empty where there is none, or where addresses do not matter.</param>
    public void Add(in LeadHead head, ReadOnlySpan<Moment> moments, ImmutableArray<string> custom, string email)
    {
        Leads ??= newLeads(expected);
        Leads.Add(head, moments, custom);
        AddEmail(email);
    }

    /// <param name="lead">The place of the lead.</param>
    /// <param name="touch">What was done.</param>
    public void Add(int lead, in TouchFact touch)
    {
        if (IsKept(lead, touch.At))
        {
            Touches.Add(lead, touch, expected);
            HasUnclearTouches |= !touch.IsClear;
        }
    }

    /// <param name="lead">The place of the lead.</param>
    /// <param name="touch">What was done.</param>
    /// <param name="cells">The place of what its row says in columns of the user's own.</param>
    public void Add(int lead, in TouchFact touch, int cells)
    {
        if (IsKept(lead, touch.At))
        {
            DetailedTouches.Add(lead, new DetailedTouch(touch, cells), expected);
            HasUnclearTouches |= !touch.IsClear;
        }
    }

    public void AddOwnerChange(in ChangeFact change)
    {
        if (IsKept(change.Lead, change.At))
        {
            OwnerChanges.Add(change.Lead, change, expected);
        }
    }

    public void AddStatusChange(in ChangeFact change)
    {
        if (IsKept(change.Lead, change.At))
        {
            StatusChanges.Add(change.Lead, change, expected);
        }
    }

    /// <summary>A deal that was created later is left out; one that was closed later is open as of now.</summary>
    public void Add(DealFact deal, bool namesLead)
    {
        if (deal.Created > asOf)
        {
            AfterAsOf++;
            return;
        }

        OfUnknownLeads += namesLead && deal.Lead == UnknownLead ? 1 : 0;
        var isClosedLater = deal.Closed > asOf;
        AfterAsOf += isClosedLater ? 1 : 0;
        Note(deal.Created);
        Note(isClosedLater ? Moment.Unknown : deal.Closed);
        deals.Add(isClosedLater ? deal with { Closed = Moment.Unknown, IsWon = null } : deal);
    }

    /// <summary>Lets go of the leads, once they were added to others.</summary>
    internal void ForgetLeads()
    {
        Leads = null;
        emails.Clear();
    }

    private void AddEmail(string email)
    {
        while (email.Length > 0 && emails.Count < Leads?.Length)
        {
            emails.Add("");
        }

        if (email.Length > 0)
        {
            emails[^1] = email;
        }
    }

    private bool IsKept(int lead, Moment at)
    {
        if (lead == UnknownLead)
        {
            OfUnknownLeads++;
        }
        else if (!at.IsKnown)
        {
            Undated++;
        }
        else if (lead == LaterLead || at > asOf)
        {
            AfterAsOf++;
        }
        else
        {
            Note(at);
            return true;
        }

        return false;
    }

    private void Note(Moment at) => LastEvent = at > LastEvent ? at : LastEvent;
}
