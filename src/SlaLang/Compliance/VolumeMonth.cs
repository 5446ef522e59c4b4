using System.Collections.Immutable;
using Fractions;
using NodaTime;
using SlaLang.Model;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Compliance;

/// <summary>What the plan demands of a lead type in a month: leads, what they are to become, and what each is worth.</summary>
internal readonly record struct TypeDemand(Fraction Leads, Fraction Target, Fraction? Value, bool IsPartial);

/// <summary>What the plan demands in a month, in the unit of a duty.</summary>
internal sealed record VolumeMonth(YearMonth Month, bool ByValue, ImmutableArray<TypeDemand> Types)
{
    public Fraction Demand => Types.Aggregate(Fraction.Zero, (sum, type) => sum + (ByValue ? type.Target : type.Leads));

    public bool IsPartial => Types.Any(type => type.IsPartial);

    public Fraction HighestValue => ByValue ? Types.Select(type => type.Value ?? Fraction.Zero).Append(Fraction.Zero).Max() : Fraction.One;

    /// <summary>What a lead counts for.</summary>
    public Fraction UnitOf(int type) => ByValue ? Types[type].Value ?? Fraction.Zero : Fraction.One;

    public static ImmutableArray<VolumeMonth> Of(Judging judging, DeliverDuty duty, ImmutableArray<TypePlan> types, JudgedPeriod period) =>
    [
        .. MonthRange.EachMonth(period.From.ToYearMonth(), period.To.ToYearMonth())
            .Select(month => new VolumeMonth(month, duty.Terms.ByValue, [.. types.Select(type => duty.Stage.Index == 0 ? Delivered(type, month) : Closing(type, duty.Stage, month))])),
    ];

    private static TypeDemand Delivered(TypePlan type, YearMonth month) => type.DeliveredIn(month) is { } delivery
        ? new TypeDemand(new Fraction(delivery.Leads), delivery.Target.Amount, delivery.LeadValue?.Amount, delivery.IsPartial)
        : default;

    /// <summary>The needs of later stages belong to the deals that close in the month.</summary>
    private static TypeDemand Closing(TypePlan type, StageSymbol stage, YearMonth month) => type.ClosingIn(month) is { } closing
        ? new TypeDemand(new Fraction(closing.Needs[stage.Index].Need), closing.Target.Amount.Amount, ValueOf(closing, stage), false)
        : default;

    private static Fraction? ValueOf(ClosingPlan closing, StageSymbol stage) =>
        closing.Needs[stage.Index].Need.IsZero ? null : closing.Target.Amount.Amount / new Fraction(closing.Needs[stage.Index].Need);
}
