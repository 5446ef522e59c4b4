using SlaLang.Facts;

namespace SlaLang.Compliance;

/// <summary>One lead under a timed duty, or one owner's part of it where a new owner restarts the clock.</summary>
/// <param name="Lead">Its place in <see cref="FactSet.Leads"/>.</param>
/// <param name="Period">Its place in the duty's periods.</param>
/// <param name="State">How it stands; excused ones have the cause that they would have without the excuse.</param>
/// <param name="Cause">Why.</param>
/// <param name="Start">When its clock started; unknown where that is missing.</param>
/// <param name="Due">When what decides was or is due; unknown without a start, never where the calendar does not open.</param>
/// <param name="Done">When it was done: the touch, decision or stage; unknown where it was not.</param>
public readonly record struct DutyItem(int Lead, int Period, ItemState State, ItemCause Cause, Moment Start, Moment Due, Moment Done);
