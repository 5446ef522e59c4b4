using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;
using SlaLang.Facts;
using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>The excuses of an obligation: by lead, or by a window in which clocks started, its ends included.</summary>
public sealed class ExcuseBook
{
    private readonly FrozenDictionary<string, Excuse> leads;
    private readonly ImmutableArray<(Moment From, Moment To, Excuse Excuse)> windows;

    public ExcuseBook(AgreementModel model, ObligationSymbol obligation)
    {
        var excuses = model.Excuses.Where(excuse => excuse.Obligation == obligation).ToArray();
        leads = excuses
            .SelectMany(excuse => excuse.Leads.Select(lead => (Lead: LeadIds.Canonical(lead), excuse)))
            .DistinctBy(entry => entry.Lead)
            .ToFrozenDictionary(entry => entry.Lead, entry => entry.excuse);
        windows = [.. excuses.Where(excuse => excuse.Leads.IsEmpty).Select(excuse => (At(model, excuse.From), At(model, excuse.To), excuse))];
    }

    public bool IsEmpty => leads.Count == 0 && windows.IsEmpty;

    /// <summary>The excuse for a lead whose clock started then; null for none.</summary>
    public Excuse? For(LeadFact lead, Moment start) => leads.Count > 0 && leads.TryGetValue(lead.Id, out var excuse) ? excuse : For(start);

    private Excuse? For(Moment start)
    {
        foreach (ref readonly var window in windows.AsSpan())
        {
            if (start.IsKnown && start >= window.From && start <= window.To)
            {
                return window.Excuse;
            }
        }

        return null;
    }

    private static Moment At(AgreementModel model, LocalDateTime? local) => local is { } time
        ? Moment.Of(time.InZone(model.Calendar.Opening.Zone, Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter)).ToInstant())
        : Moment.Unknown;
}
