using SlaLang.Calendars;
using SlaLang.Text;

namespace SlaLang.Model;

/// <summary>A named calendar.</summary>
public sealed record CalendarSymbol(string Name, string Title, OpeningHours Opening, Location Location) : Symbol(Name, Title, Location);
