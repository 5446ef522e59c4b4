namespace SlaLang.Facts;

/// <summary>A row of an export of leads: the lead as this row tells it, and what is only needed to put rows together.</summary>
/// <param name="Lead">With a canonical id.</param>
/// <param name="Email">Empty where there is none, or where addresses do not matter.</param>
/// <param name="FirstTouch">When the CRM says that the lead was first contacted.</param>
public readonly record struct LeadRow(LeadFact Lead, string Email, Moment FirstTouch);
