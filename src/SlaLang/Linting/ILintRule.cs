using SlaLang.Diagnostics;
using SlaLang.Model;

namespace SlaLang.Linting;

/// <summary>Looks for one doubtful thing that is no error.</summary>
public interface ILintRule
{
    IEnumerable<Diagnostic> Check(AgreementModel model);
}
