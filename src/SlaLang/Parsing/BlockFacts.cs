using Antlr4.Runtime;
using SlaLang.Parsing.Generated;

namespace SlaLang.Parsing;

/// <summary>What each block is called in messages and which words its lines begin with.</summary>
internal static class BlockFacts
{
    private static readonly (int Rule, string Name, string[] Lines)[] Blocks =
    [
        (SlaParser.RULE_agreementDeclaration, "an agreement", ["version", "between", "effective", "currency", "locale", "calendar", "rounding", "review", "meeting", "fiscal", "goal", "one", "quota", "split"]),
        (SlaParser.RULE_teamDeclaration, "a team", ["signatory", "capacity"]),
        (SlaParser.RULE_calendarDeclaration, "a calendar", ["timezone", "open", "closed"]),
        (SlaParser.RULE_stageDeclaration, "a stage", ["owner", "means", "rejected"]),
        (SlaParser.RULE_leadDeclaration, "a lead type", ["means"]),
        (SlaParser.RULE_ratesDeclaration, "a rates block", ["deal", "time", "measured"]),
        (SlaParser.RULE_streamDeclaration, "a stream", ["quota", "retained", "split", "basis", "mix"]),
        (SlaParser.RULE_followupDeclaration, "a followup", ["for", "clock", "first", "follow-ups", "spacing", "stops", "pauses", "kinds", "on", "including"]),
        (SlaParser.RULE_obligationDeclaration, "an obligation", ["over-delivery", "on", "unanswered", "clock", "kinds", "means"]),
        (SlaParser.RULE_sourceDeclaration, "a source", ["timezone", "dates", "decimal", "delimiter", "field"]),
        (SlaParser.RULE_valueMap, "a list of values", []),
        (SlaParser.RULE_testDeclaration, "a test", ["given", "as", "expect"]),
        (SlaParser.RULE_scenarioDeclaration, "a scenario", ["rates", "stream"]),
    ];

    public static readonly IReadOnlyList<string> Declarations =
    [
        "language", "include", "agreement", "team", "calendar", "stage", "lead", "rates", "stream", "followup", "obligation", "metric",
        "let", "clause", "source", "excuse", "test", "scenario",
    ];

    /// <summary>`a stream`, `an agreement`…; null outside of any block.</summary>
    public static string? NameOf(RuleContext? context)
    {
        for (var current = context; current is not null; current = current.Parent)
        {
            foreach (var (rule, name, _) in Blocks)
            {
                if (rule == current.RuleIndex)
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>What a line of a block may begin with besides its words.</summary>
    public static string? FirstNameOf(RuleContext context) => context.RuleIndex switch
    {
        SlaParser.RULE_ratesDeclaration => "the name of a stage",
        SlaParser.RULE_obligationDeclaration => "the name of a team",
        SlaParser.RULE_sourceDeclaration => "the name of a field",
        _ => null,
    };

    public static IReadOnlyList<string> LinesOf(RuleContext context) =>
        Blocks.FirstOrDefault(block => block.Rule == context.RuleIndex).Lines ?? [];

    /// <summary>The blocks that a line beginning with this word belongs to, as `a stream or an agreement`; null for none.</summary>
    public static string? HomeOf(string word)
    {
        var homes = Blocks.Where(block => block.Lines.Contains(word)).Select(block => block.Name).ToArray();
        return homes.Length == 0 ? null : string.Join(" or ", homes);
    }

    /// <summary>True for a line whose parts are set apart by commas.</summary>
    public static bool IsList(RuleContext line) => line is SlaParser.SplitItemContext or SlaParser.AgreementSplitItemContext or SlaParser.RejectedForItemContext
        or SlaParser.CapacityItemContext or SlaParser.TimeToCloseItemContext or SlaParser.OpenItemContext or SlaParser.SpacingItemContext
        or SlaParser.StopsItemContext or SlaParser.PausesItemContext or SlaParser.KindsItemContext or SlaParser.ObligationKindsItemContext;
}
