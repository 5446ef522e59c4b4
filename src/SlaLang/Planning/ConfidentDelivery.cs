using System.Numerics;
using SlaLang.Model;
using SlaLang.Values;

namespace SlaLang.Planning;

/// <summary>The leads of a delivery month that bring its target with a given confidence.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Lead">The lead type.</param>
/// <param name="Delivery">The month as the plan has it, on average.</param>
/// <param name="Deals">The deals that its target takes: target ÷ deal value, rounded up.</param>
/// <param name="EndToEnd">The chance of each lead to become a deal.</param>
/// <param name="Leads">The smallest number of leads of which at least so many become deals with the confidence; null where that is more than can be reckoned with.</param>
public sealed record ConfidentDelivery(StreamSymbol Stream, LeadTypeSymbol Lead, DeliveryPlan Delivery, BigInteger Deals, Rate EndToEnd, int? Leads);
