namespace SlaLang.Tests.Binding;

public sealed class RatesTests
{
    [Theory]
    [InlineData("MQL -> SQL 34%", "MQL -> SLQ 34%", "SLA2003")]
    [InlineData("MQL -> SQL 34%", "MQL -> SQL 34", "SLA3001")]
    [InlineData("rates website {", "rates websit {", "SLA2003")]
    [InlineData("  MQL -> SQL 34%\n", "", "SLA2032")]
    public void A_mistake_in_rates_is_told_once(string right, string wrong, string code)
    {
        Assert.Contains(right, Agreements.Published, StringComparison.Ordinal);
        var diagnostics = Agreements.Compile(Agreements.Published.Replace(right, wrong, StringComparison.Ordinal)).Diagnostics;
        Assert.Equal([code], diagnostics.Where(diagnostic => diagnostic.Severity == SlaLang.Diagnostics.Severity.Error).Select(diagnostic => diagnostic.Code));
    }
}
