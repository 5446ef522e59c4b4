using System.Collections.Immutable;
using System.Numerics;
using Fractions;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Runner.Output;

/// <summary>A sensitivity as a table, with bars to the left and right of a middle.</summary>
internal static class SensitivityReport
{
    private const int HalfWidth = 11;
    private const string Revenue = "revenue";
    private const string Demand = "leads needed";

    public static Report Of(MeasuredSensitivity measured, bool hasBars)
    {
        var (sensitivity, model) = (measured.Sensitivity, measured.Sensitivity.Model);
        return new Report(
            model.Version.Length == 0 ? model.Title : $"{model.Title}, version {model.Version}",
            [
                $"{Figures.Of(model.Term.Value.From)} to {Figures.Of(model.Term.Value.To)}, amounts in {model.Currency.Code}",
                .. measured.Supposition is { } supposition ? ComparedDemand.Lines(supposition) : [],
                $"leads needed now for the deals of the term: {Figures.Of(sensitivity.Now.Leads)}",
                $"revenue of the planned leads within the term now: {Figures.Of(Rounded(sensitivity.Now.Revenue))}",
                "one figure moves by a step, all others stay; revenue is that of the leads that are planned now",
            ],
            [Section(measured, hasBars)]);
    }

    private static ReportSection Section(MeasuredSensitivity measured, bool hasBars)
    {
        ImmutableArray<ReportColumn> columns =
        [
            new("figure", IsFigure: false),
            new("now"),
            new("step", IsFigure: false),
            new("a step less", Group: Revenue),
            new("a step more", Group: Revenue),
            new("less", Group: Demand),
            new("more", Group: Demand),
            .. hasBars ? [new ReportColumn(measured.ByDemand ? "fewer | more leads" : "less | more revenue", IsFigure: false)] : Array.Empty<ReportColumn>(),
        ];
        var levers = measured.Sensitivity.Levers;
        var largest = levers.SelectMany(lever => new[] { lever.Less, lever.More }).Select(effect => Fraction.Abs(measured.SizeOf(effect))).DefaultIfEmpty(Fraction.Zero).Max();
        return new ReportSection(
            $"The largest effect on {(measured.ByDemand ? "demand" : "revenue")} first",
            columns,
            [.. levers.Select(lever => hasBars ? Cells(measured, lever).Add(Bar(measured, lever, largest)) : Cells(measured, lever))])
        {
            Notes = [.. levers.Where(lever => lever.Less is null || lever.More is null).Select(lever => $"{measured.NameOf(lever)}: - where the step leads below 0 or above 100%")],
        };
    }

    private static ImmutableArray<string> Cells(MeasuredSensitivity measured, Lever lever) =>
    [
        measured.NameOf(lever),
        lever.Now,
        measured.StepOf(lever),
        lever.Less is { } less ? Amount(less.Revenue) : "-",
        lever.More is { } more ? Amount(more.Revenue) : "-",
        lever.Less is { } fewer ? Signed(fewer.Leads) : "-",
        lever.More is { } further ? Signed(further.Leads) : "-",
    ];

    /// <summary>What falls to the left and what rises to the right, to scale; anything at all is at least one sign long.</summary>
    private static string Bar(MeasuredSensitivity measured, Lever lever, Fraction largest)
    {
        var sizes = new[] { measured.SizeOf(lever.Less), measured.SizeOf(lever.More) };
        var (left, right) = (Length(-sizes.Min(), largest), Length(sizes.Max(), largest));
        return new string('#', left).PadLeft(HalfWidth) + "|" + new string('#', right);
    }

    private static int Length(Fraction size, Fraction largest) =>
        largest.IsZero || !size.IsPositive ? 0 : Math.Max(1, (int)Exact.Floor((size / largest * new Fraction(HalfWidth)) + new Fraction(1, 2)));

    private static string Amount(Money money)
    {
        var shown = Rounded(money);
        return $"{(shown.Amount.IsPositive ? "+" : "")}{Figures.Amount(shown)}";
    }

    /// <summary>To whole units of the currency; a sensitivity is no invoice.</summary>
    public static Money Rounded(Money money) => money with { Amount = Fraction.Round(money.Amount, 0, MidpointRounding.AwayFromZero) };

    private static string Signed(BigInteger leads) => leads > 0 ? $"+{Figures.Of(leads)}" : Figures.Of(leads);
}
