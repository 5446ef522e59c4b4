using System.Collections.Immutable;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Rendering.Locales;
using SlaLang.Rendering.View;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Rendering;

/// <summary>Makes the view of an agreement: every figure in the document's language, every choice that a sentence depends on.</summary>
internal sealed partial class ViewFactory(DemandPlan plan, LocaleFormat format, ProseReader prose)
{
    private const int ShortDigestDigits = 16;

    private readonly AgreementModel model = plan.Model;

    private readonly SourceNames sources = new(plan.Model.Location.Source.Path);

    public SigningBlock Signing { get; init; } = SigningBlock.Blank;

    public AgreementView Create(string digest) => new(Facts(digest))
    {
        Parties = [.. model.Parties.Select(Party)],
        Goal = Goal(),
        Stages = [.. model.Stages.Select(Stage)],
        LeadTypes = [.. model.LeadTypes.Select(lead => new LeadTypeView(lead.Title, Prose(lead.Means)))],
        Streams = [.. model.Streams.Select(Stream)],
        Rates = [.. model.Rates.Select(Rates)],
        Calculations = [.. plan.Streams.SelectMany(stream => stream.Types).Select(Calculation).OfType<CalculationView>()],
        Plan = Plan(),
        Chart = new ChartLayout(plan, format).Draw(),
        Duties = [.. model.Parties.Select(TeamDuties)],
        Followups = [.. model.Followups.Select(Followup)],
        Calendar = Calendar(),
        Governance = Governance(),
        Clauses = [.. model.Clauses.Select((clause, index) => new ClauseView(format.Number(index + 1), clause.Title, prose.Read(clause.Text)))],
        Conventions = Conventions(),
        Measurement = Measurement(),
    };

    internal DocumentFacts Facts(string digest) => new(model.Title, model.Version, format.Language, format.Tag, sources.File(model.Location))
    {
        TermFrom = format.Date(model.Term.Value.From),
        TermTo = format.Date(model.Term.Value.To),
        Currency = model.Currency.Code,
        Digest = digest,
        ShortDigest = ShortDigest(digest),
    };

    private static string ShortDigest(string digest)
    {
        var digits = digest[(digest.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return digits.Length <= ShortDigestDigits ? digits : digits[..ShortDigestDigits];
    }

    private PartyView Party(TeamSymbol team) => new(team.Title, [.. team.Signatories.Select(Signatory)], Capacity(team.Capacity));

    private CapacityView? Capacity(Capacity? capacity) => capacity is null
        ? null
        : new CapacityView(
            format.Number(capacity.Reps),
            capacity.LeadsPerMonth is { } leads ? format.Number(leads) : "",
            capacity.TouchesPerDay is { } touches ? format.Number(touches) : "");

    private GoalView Goal() => new(Prose(model.Goal), [.. plan.Streams.Select(GoalOf)]);

    /// <summary>The months of a stream are the same for each of its lead types, so that the first one's quotas stand for all.</summary>
    private GoalStreamView GoalOf(StreamPlan stream)
    {
        var months = stream.Types.IsEmpty ? [] : TermClosings(stream.Types[0]).Select(closing => closing.Target).ToImmutableArray();
        var quota = Sum(months.Select(month => month.Quota * month.PartOfMonth));
        var retained = Sum(months.Select(month => month.Retained * month.PartOfMonth));
        var target = Sum(stream.Types.SelectMany(TermClosings).Select(closing => closing.Target.Amount));
        return new GoalStreamView(stream.Stream.Title, BasisOf(stream.Stream), format.Money(quota), retained.IsZero ? "" : format.Money(retained), format.Money(target));
    }

    private static IEnumerable<ClosingPlan> TermClosings(TypePlan type) => type.Closings.Where(closing => !closing.IsAfterTerm);

    private Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(model.Currency), (sum, amount) => sum + amount);

    private ProseView? Prose(Prose? text) => text is null ? null : prose.Read(text);

    private string SourceOf(Location? location) => location is { } known ? sources.Line(known) : "";

    private string AllOf(IEnumerable<Symbol> symbols) => format.All(symbols.Select(symbol => symbol.Title));

    private static string Written(Location location) =>
        string.Join(' ', location.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
