using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>
/// Which line of which rates block is in force on a day. Among the lines that apply to stream, lead type and day, one for the stream beats
/// one for all streams, then the latest `from` wins (language design, section 5, step 6). What a scenario supposes beats what was agreed.
/// </summary>
internal sealed class RateBook
{
    private readonly LocalDate start;
    private readonly ILookup<string, RatesSymbol> blocks;

    /// <param name="model">The agreement.</param>
    /// <param name="asOf">Revisions that begin later than this day are left out; never those in force when the agreement starts. Null for all.</param>
    public RateBook(AgreementModel model, LocalDate? asOf)
    {
        start = model.Term.Value.From;
        var last = asOf is { } day ? LocalDate.Max(day, start) : LocalDate.MaxIsoValue;
        blocks = model.Rates.Where(block => block.Precedence > 0 || block.From is not { } from || from <= last).ToLookup(block => block.Lead.Name);
    }

    public ChosenLine<Rate> Conversion(StreamSymbol? stream, LeadTypeSymbol lead, StageSymbol from, LocalDate on) =>
        TryConversion(stream, lead, from, on) ?? throw new UnreachableException($"no rate from {from.Name} for {lead.Name}");

    /// <summary>Null where lead types have rates by stream only, and none is named.</summary>
    public ChosenLine<Rate>? TryConversion(StreamSymbol? stream, LeadTypeSymbol lead, StageSymbol from, LocalDate on) => Choose(stream, lead, on, block =>
        block.Conversions.FirstOrDefault(conversion => conversion.From == from) is { } line ? new Declared<Rate>(line.Rate, line.Location) : null);

    public ChosenLine<Money> DealValue(StreamSymbol? stream, LeadTypeSymbol lead, LocalDate on) =>
        TryDealValue(stream, lead, on) ?? throw new UnreachableException($"no deal value for {lead.Name}");

    public ChosenLine<Money>? TryDealValue(StreamSymbol? stream, LeadTypeSymbol lead, LocalDate on) => Choose(stream, lead, on, block => block.DealValue);

    public ChosenLine<ImmutableArray<ClosePart>>? TryTimeToClose(StreamSymbol? stream, LeadTypeSymbol lead, LocalDate on) => Choose(stream, lead, on, block => block.TimeToClose);

    /// <summary>Without a declared line, deals close on the day of delivery.</summary>
    public TimeToClose TimeToClose(StreamSymbol stream, LeadTypeSymbol lead, LocalDate on) => TryTimeToClose(stream, lead, on) is { } line
        ? new TimeToClose(line.Value, line.Location)
        : new TimeToClose([new ClosePart(Rate.Whole, new TimeAmount(Fractions.Fraction.Zero, TimeUnit.Day))], null);

    /// <summary>The longest that any deal of the lead type takes, in months, rounded up.</summary>
    public int LongestMonthsToClose(LeadTypeSymbol lead) => blocks[lead.Name]
        .SelectMany(block => block.TimeToClose?.Value ?? [])
        .Select(part => part.Time.WholeMonths ?? ((part.Time.WholeDays ?? 0) / 28) + 1)
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>True when every step and the deal value have a line, for the given stream or (null) for all streams.</summary>
    public bool Covers(AgreementModel model, StreamSymbol? stream, LeadTypeSymbol lead) =>
        model.Stages.SkipLast(1).All(from => TryConversion(stream, lead, from, start) is not null)
        && TryDealValue(stream, lead, start) is not null;

    /// <summary>A day before the first line is in force goes by the agreement's first day.</summary>
    private ChosenLine<T>? Choose<T>(StreamSymbol? stream, LeadTypeSymbol lead, LocalDate on, Func<RatesSymbol, Declared<T>?> line) =>
        ChooseOn(stream, lead, on, line) ?? (on < start ? ChooseOn(stream, lead, start, line) : null);

    private ChosenLine<T>? ChooseOn<T>(StreamSymbol? stream, LeadTypeSymbol lead, LocalDate on, Func<RatesSymbol, Declared<T>?> line)
    {
        var lines = blocks[lead.Name]
            .Where(block => (block.Stream is null || block.Stream.Name == stream?.Name) && (block.From is not { } from || from <= on))
            .Select(block => (block, Line: line(block)))
            .Where(entry => entry.Line is not null)
            .OrderByDescending(entry => entry.block.Precedence)
            .ThenByDescending(entry => entry.block.Stream is not null)
            .ThenByDescending(entry => entry.block.From ?? LocalDate.MinIsoValue)
            .Select(entry => entry.Line)
            .OfType<Declared<T>>()
            .ToArray();
        return lines.Length == 0 ? null : new ChosenLine<T>(lines[0].Value, lines[0].Location, [.. lines.Skip(1).Select(lost => lost.Location)]);
    }
}
