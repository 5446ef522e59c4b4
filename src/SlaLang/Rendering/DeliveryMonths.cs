using System.Collections.Immutable;
using NodaTime;
using SlaLang.Planning;
using SlaLang.Values;

namespace SlaLang.Rendering;

/// <summary>The months that a table or a chart has a row or a bar for: those before the start that need leads, and all of the term.</summary>
internal static class DeliveryMonths
{
    public static ImmutableArray<YearMonth> Of(IEnumerable<TypePlan> types, DateRange term)
    {
        var last = term.To.ToYearMonth();
        return
        [
            .. types.SelectMany(type => type.Deliveries)
                .Select(delivery => delivery.Month)
                .Where(month => month <= last)
                .Distinct()
                .Order(Model.YearMonthOrder.Instance),
        ];
    }
}
