using Fractions;
using NodaTime;
using SlaLang.Planning;
using SlaLang.Text;

namespace SlaLang.Comparing;

/// <summary>Which line of rates or quota a plan takes for what, month by month.</summary>
internal sealed class LinesInForce
{
    private readonly Dictionary<Use, (Fraction Figure, Location Line)> lines = [];

    public LinesInForce(DemandPlan plan)
    {
        foreach (var type in plan.Streams.SelectMany(stream => stream.Types))
        {
            Add(type);
        }
    }

    /// <summary>
    /// Where either line is in force: what the later agreement has there against what the earlier one has. Every figure that differs in the
    /// same direction gives it; zero where nothing differs, null where figures differ both ways or cannot be held against each other.
    /// </summary>
    public static int? Compare(LinesInForce before, LinesInForce after, TermPair pair)
    {
        var uses = before.UsesOf(pair.Before).Union(after.UsesOf(pair.After)).ToList();
        if (!uses.TrueForAll(use => before.lines.ContainsKey(use) && after.lines.ContainsKey(use)))
        {
            return null;
        }

        var signs = uses.Select(use => after.lines[use].Figure.CompareTo(before.lines[use].Figure)).Where(sign => sign != 0).Select(Math.Sign).Distinct().ToArray();
        return signs switch { [] => 0, [var only] => only, _ => null };
    }

    private IEnumerable<Use> UsesOf(Term? term) => term is null ? [] : lines.Where(line => line.Value.Line == term.Location && line.Key.Kind == term.Kind).Select(line => line.Key);

    private void Add(TypePlan type)
    {
        foreach (var closing in type.Closings)
        {
            lines[new Use(TermKind.Quota, type.Stream.Name, type.Lead.Name, closing.Month, closing.IsAfterTerm ? "after" : "")] = (closing.Target.Quota.Amount, closing.Target.QuotaLocation);
            foreach (var part in closing.Parts)
            {
                Add(type, part);
            }
        }
    }

    private void Add(TypePlan type, DeliveryPart part)
    {
        var use = new Use(TermKind.DealValue, type.Stream.Name, type.Lead.Name, part.Month, "");
        lines[use] = (part.Chain.DealValue.Value.Amount, part.Chain.DealValue.Location);
        foreach (var step in part.Chain.Steps)
        {
            if (step.Rate is { } rate)
            {
                lines[use with { Kind = TermKind.Rate, Step = step.Stage.Name }] = (rate.Value.Value, rate.Location);
            }
        }
    }

    /// <summary>What a line is taken for: a kind of figure, of a stream and lead type, in a month, at a step of the funnel.</summary>
    private readonly record struct Use(TermKind Kind, string Stream, string Lead, YearMonth Month, string Step);
}
