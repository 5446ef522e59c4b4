using SlaLang.Model;
using SlaLang.Testing;

namespace SlaLang.Runner.Output;

/// <summary>An agreement whose tests were run.</summary>
internal sealed record TestedAgreement(string Path, string Digest, TestReport Report)
{
    public AgreementModel Model => Report.Model;
}
