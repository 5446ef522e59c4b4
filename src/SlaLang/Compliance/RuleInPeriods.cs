using System.Collections.Immutable;

namespace SlaLang.Compliance;

/// <summary>A rule, the periods that its items belong to, and what is excused.</summary>
internal sealed record RuleInPeriods(IItemRule Rule, ImmutableArray<JudgedPeriod> Periods, ExcuseBook Excuses);
