namespace SlaLang.Facts;

/// <summary>How a lead was decided, and what ended it; a look at a row, as its <see cref="LeadFact"/>.</summary>
public readonly struct LeadOutcomes
{
    private readonly LeadChunk chunk;
    private readonly int row;

    internal LeadOutcomes(LeadChunk chunk, int row) => (this.chunk, this.row) = (chunk, row);

    public Moment Accepted => At(LeadMoment.Accepted);

    public Moment Rejected => At(LeadMoment.Rejected);

    public Moment Disqualified => At(LeadMoment.Disqualified);

    public Moment Replied => At(LeadMoment.Replied);

    public Moment OptedOut => At(LeadMoment.OptedOut);

    /// <summary>Why it was rejected or disqualified; empty where no reason is given.</summary>
    public string Reason => chunk.Texts[chunk.Heads[row].Reason];

    private Moment At(LeadMoment moment) => chunk.At(row, moment);
}
