using SlaLang.Facts;

namespace SlaLang.Runner.Data;

/// <summary>Rows of changes of owner or of status.</summary>
internal sealed class ChangeRows(FactSetBuilder facts, TableColumns columns, bool areOwners) : RowReader
{
    private readonly Texts texts = new();
    private readonly FieldColumn lead = columns["lead"];
    private readonly FieldColumn at = columns["at"];
    private readonly TextColumn from = new(columns["from"], Meanings.Texts(columns["from"]));
    private readonly TextColumn to = new(columns["to"], Meanings.Texts(columns["to"]));

    public override void Read(RowCells cells, FactBatch batch)
    {
        var moment = cells.Instant(at);
        if (cells.Problem is not null)
        {
            return;
        }

        var (before, after) = (Value(from.Read(cells)), Value(to.Read(cells)));
        var ids = new IdList(cells.Text(lead));
        while (ids.MoveNext())
        {
            var change = new ChangeFact(facts.Find(ids.Current), moment, before, after);
            if (areOwners)
            {
                batch.AddOwnerChange(change);
            }
            else
            {
                batch.AddStatusChange(change);
            }
        }
    }

    private string Value(ReadOnlySpan<char> written) => texts.Of(areOwners ? Owner(written) : written);
}
