using System.Collections.Immutable;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Binding;

/// <summary>Every lead type that a quota is split over needs a rate for each step of the funnel and a deal value, from the agreement's first day on.</summary>
internal sealed class CoverageCheck(BindingContext context, ImmutableArray<StageSymbol> stages, ImmutableArray<RatesSymbol> rates)
{
    private readonly HashSet<(LeadTypeSymbol, string)> said = [];
    private readonly ILookup<string, RatesSymbol> blocksOf = rates.ToLookup(block => block.Lead.Name);

    public void Check(StreamSymbol stream)
    {
        foreach (var share in stream.Split)
        {
            var blocks = blocksOf[share.Lead.Name].Where(block => block.Stream is null || block.Stream == stream).ToArray();
            if (context.UnsureRates.Contains(share.Lead.Name))
            {
                continue;
            }

            if (blocks.Length == 0)
            {
                context.Say(BindingDiagnostics.NoRates(share.Location, share.Lead.Name, stream.Name));
            }
            else
            {
                Check(share.Lead, blocks);
            }
        }
    }

    private void Check(LeadTypeSymbol lead, RatesSymbol[] blocks)
    {
        foreach (var (from, to) in stages.Zip(stages.Skip(1)))
        {
            var line = $"`{from.Name} -> {to.Name}`";
            Require(lead, line, $"{from.Name} -> {to.Name} 34%", blocks, block => block.Conversions.Any(conversion => conversion.From == from));
        }

        Require(lead, "the `deal value`", $"deal value 2_000 {context.Quantities.Currency?.Code ?? "USD"}", blocks, block => block.DealValue is not null);
    }

    private void Require(LeadTypeSymbol lead, string line, string example, RatesSymbol[] blocks, Func<RatesSymbol, bool> has)
    {
        var giving = blocks.Where(has).ToArray();
        var start = context.Term?.Value.From;
        var isInForce = giving.Any(block => block.From is not { } from || start is null || from <= start);
        if (isInForce || !said.Add((lead, line)))
        {
            return;
        }

        var earliest = giving.MinBy(block => block.From ?? LocalDate.MinIsoValue);
        context.Say(earliest?.From is { } late && start is { } first
            ? BindingDiagnostics.RatesStartLate(earliest.Location.FirstLine(), lead.Name, Figures.Of(late), Figures.Of(first))
            : BindingDiagnostics.NoRateLine(blocks[0].Location.FirstLine(), lead.Name, line, example));
    }
}
