using SlaLang.Model;

namespace SlaLang.Compliance;

/// <summary>Works out the formulas of promises. It is declared here so that the judge needs nothing of what evaluates them.</summary>
public interface IFormulas
{
    /// <param name="formula">What is kept, or the condition of a promise.</param>
    /// <param name="period">The leads, deals and touches of which period are looked at.</param>
    /// <param name="verdictOf">What `met` asks.</param>
    FormulaResult Evaluate(Expression formula, JudgedPeriod period, Func<ObligationSymbol, ObligationVerdict> verdictOf);
}
