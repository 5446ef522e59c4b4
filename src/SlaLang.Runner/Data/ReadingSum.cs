using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>Adds up the blocks of a file, in their order; what is short after a blank line, even one in an earlier block, is a footer.</summary>
internal sealed class ReadingSum(ExportReading understood, Action<FactBatch> take)
{
    private bool isAfterBlank;

    public ExportReading Total { get; private set; } = understood;

    public void Add(BlockReading reading)
    {
        take(reading.Batch);
        Total = Total with
        {
            Problem = reading.LineCutOff > 0 && !isAfterBlank ? CutOff(reading.LineCutOff) : "",
            Rows = Total.Rows + reading.Rows + (isAfterBlank ? 0 : reading.ShortRows),
            FooterLines = Total.FooterLines + reading.FooterLines + (isAfterBlank ? reading.ShortRows : 0),
            Rejected = Total.Rejected + reading.Rejected + (isAfterBlank ? 0 : reading.ShortRows),
            Doubtful = Total.Doubtful + reading.Doubtful,
            Unread = Total.Unread.SetItems(reading.Unread.Select(field => KeyValuePair.Create(field.Key, Total.Unread.GetValueOrDefault(field.Key) + field.Value))),
            Diagnostics = Total.Diagnostics.Length >= Rejects.MostShown ? Total.Diagnostics
                : [.. Total.Diagnostics, .. (isAfterBlank ? reading.Rejects : [.. reading.Rejects, .. reading.ShortRejects]).OrderBy(reject => reject.Location.Position.Line).Take(Rejects.MostShown - Total.Diagnostics.Length)],
        };
        isAfterBlank |= reading.HasBlankLine;
    }

    private string CutOff(int line) =>
        $"`{Total.File.Path}` ends in the middle of its last row, line {line}: cells are missing, and the end of the line; export it again, or delete that line";
}
