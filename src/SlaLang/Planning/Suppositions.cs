using SlaLang.Model;

namespace SlaLang.Planning;

/// <summary>An agreement as it would be if a scenario held.</summary>
public static class Suppositions
{
    /// <summary>The scenario's lines of rates beat all others from the day on which they begin; of a stream, the lines that it names take the place of those agreed.</summary>
    public static AgreementModel Apply(AgreementModel model, Scenario scenario)
    {
        var precedence = model.Rates.Select(block => block.Precedence).DefaultIfEmpty(0).Max() + 1;
        return model with
        {
            Rates = [.. model.Rates, .. scenario.Rates.Select(block => block with { Precedence = precedence })],
            Streams = [.. model.Streams.Select(stream => scenario.Streams.LastOrDefault(changed => changed.Name == stream.Name) ?? stream)],
        };
    }
}
