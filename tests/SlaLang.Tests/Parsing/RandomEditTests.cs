using SlaLang.Parsing;
using SlaLang.Text;

namespace SlaLang.Tests.Parsing;

public sealed class RandomEditTests
{
    private readonly string example = Repository.Text(Robustness.Example);

    [Fact]
    public void The_examples_themselves_are_read_without_a_message() => Assert.All(Robustness.Examples, text => Assert.Empty(Robustness.Check(text).Diagnostics));

    [Fact]
    public void A_damaged_agreement_gets_messages_and_nothing_else()
    {
        for (var seed = 0; seed < Robustness.Edits; seed++)
        {
            var text = Robustness.Examples[seed % Robustness.Examples.Count];
            var damaged = new RandomEdits(seed).Apply(text, Robustness.Examples[(seed + 1) % Robustness.Examples.Count]);
            var failure = Record.Exception(() => Robustness.CheckWhole(damaged));
            Assert.True(failure is null, $"seed {seed}: {failure}");
        }
    }

    [Fact]
    public void An_agreement_cut_off_anywhere_gets_messages_and_nothing_else()
    {
        var step = Math.Max(1, example.Length * 4 / Robustness.Edits);
        for (var length = 0; length <= example.Length; length += step)
        {
            var failure = Record.Exception(() => Robustness.CheckWhole(example[..length]));
            Assert.True(failure is null, $"cut off after {length}: {failure}");
        }
    }

    [Fact]
    public void A_damaged_formula_gets_messages_and_nothing_else()
    {
        const string formula = "if share(leads where employees >= 200, by: website) > 20% and not (1_000 USD / 3 in 4 == x) then demand(MQL, 2026-03) else MQL -> SQL";
        for (var seed = 0; seed < Robustness.Edits; seed++)
        {
            var source = new SourceText("-", new RandomEdits(seed).Apply(formula, formula));
            var (_, messages) = Parser.ParseExpression(source);
            Robustness.CheckMessages(source, messages.ToImmutable());
        }
    }
}
