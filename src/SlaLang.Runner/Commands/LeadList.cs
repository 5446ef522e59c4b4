using System.Collections.Immutable;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Commands;

/// <summary>Reads `website=2000,outbound=1300`, or `new_business.website=2000` where several streams have the lead type.</summary>
internal sealed class LeadList(AgreementModel model, YearMonth month)
{
    /// <summary>The leads, or what is wrong with the first entry that is.</summary>
    public (ImmutableArray<DeliveredLeads>? Leads, string Problem, string Help) Read(string written)
    {
        var leads = ImmutableArray.CreateBuilder<DeliveredLeads>();
        foreach (var entry in written.Split(','))
        {
            var (read, problem, help) = ReadEntry(entry.Trim());
            if (read is null)
            {
                return (null, problem, help);
            }

            if (leads.Any(known => known.Stream == read.Stream && known.Lead == read.Lead))
            {
                return (null, $"`{entry.Trim()}` gives the leads of `{read.Lead.Name}` a second time", "name each lead type once");
            }

            leads.Add(read);
        }

        return (leads.ToImmutable(), "", "");
    }

    private (DeliveredLeads? Leads, string Problem, string Help) ReadEntry(string entry)
    {
        if (entry.Split('=') is not [var name, var number] || Exact.Read(number.Trim()) is not { Denominator.IsOne: true } count || count > new Fractions.Fraction(Attainment.MostLeads))
        {
            return (null, $"`{entry}` is no lead type with a number of leads", "write it like `website=2000`, at most 100_000_000, with commas between several");
        }

        var words = name.Trim().Split('.');
        var (streamName, leadName) = words.Length == 2 ? (words[0], words[1]) : (null, name.Trim());
        var fitting = model.Streams
            .Where(stream => streamName is null || stream.Name == streamName)
            .SelectMany(stream => stream.Split.Where(share => share.Lead.Name == leadName).Select(share => (stream, share.Lead)))
            .ToArray();
        return fitting.Length switch
        {
            1 => (new DeliveredLeads(fitting[0].stream, fitting[0].Lead, month, (int)count), "", ""),
            0 => (null, $"there is no lead type `{name.Trim()}` with a part in a quota", Suggestions.DidYouMean(name.Trim(), [.. Names(streamName is not null)], "there are")),
            _ => (null, $"`{leadName}` has a part in the quota of several streams", $"say which, like `{fitting[0].stream.Name}.{leadName}={number.Trim()}`"),
        };
    }

    private IEnumerable<string> Names(bool withStreams) =>
        model.Streams.SelectMany(stream => stream.Split.Select(share => withStreams ? $"{stream.Name}.{share.Lead.Name}" : share.Lead.Name)).Distinct();
}
