using System.Collections.Immutable;
using NodaTime;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;
using SlaLang.Text;

namespace SlaLang.Binding;

/// <summary>Tests: the facts that they give, the instant as of which they look, and what they expect.</summary>
internal sealed class TestBinder(BindingContext context)
{
    private readonly Dictionary<string, Location> titles = [];

    public AgreementTest Bind(TestSyntax syntax)
    {
        if (!titles.TryAdd(syntax.Title.Value, syntax.Title.Location))
        {
            context.Say(BindingDiagnostics.TestTwice(syntax.Title.Location, syntax.Title.Value, titles[syntax.Title.Value]));
        }

        var line = AsOfLine(syntax);
        var asOf = line is null ? null : AsOf(line.Instant);
        var given = syntax.Items.OfType<GivenSyntax>().ToImmutableArray();
        var facts = new GivenBinder(context, !syntax.IsBroken).Bind(given, asOf is { } instant && line is not null ? (instant, line.Location) : null);
        var expectations = syntax.Items.OfType<ExpectSyntax>().Select(expect => context.Expressions.Condition(expect.Expression, "what a test expects")).ToImmutableArray();
        if (!syntax.IsBroken)
        {
            CheckWhole(syntax, line, facts, expectations);
        }

        return new AgreementTest(syntax.Title.Value, facts, asOf, expectations, syntax.Location);
    }

    private AsOfSyntax? AsOfLine(TestSyntax syntax)
    {
        var lines = new Dictionary<string, Location>();
        return syntax.Items.OfType<AsOfSyntax>().Where(line => context.IsFirst(lines, "as of", line)).ToArray() is [var first, ..] ? first : null;
    }

    /// <summary>A date alone is the end of that day, as on the command line.</summary>
    private LocalDateTime? AsOf(InstantSyntax written) =>
        context.Dates.Instant(written) is not { } instant ? null : written.Time is null ? instant.PlusDays(1) : instant;

    private void CheckWhole(TestSyntax syntax, AsOfSyntax? asOf, ImmutableArray<GivenFact> facts, ImmutableArray<Expression> expectations)
    {
        if (expectations.IsEmpty)
        {
            context.Say(BindingDiagnostics.NothingExpected(syntax.Title.Location, syntax.Title.Value));
        }

        if (asOf is null && !facts.IsEmpty)
        {
            context.Say(BindingDiagnostics.NoAsOf(facts[0].Location, syntax.Title.Location));
        }
    }
}
