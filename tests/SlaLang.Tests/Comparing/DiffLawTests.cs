using System.Reflection;
using System.Text.RegularExpressions;
using CsCheck;
using SlaLang.Comparing;
using SlaLang.Model;
using SlaLang.Tests.Formatting;

namespace SlaLang.Tests.Comparing;

public sealed class DiffLawTests
{
    private static readonly string[] Originals = [Diffs.Whole, Diffs.EveryOtherLine];

    /// <summary>As many as a reader waits for; more find more.</summary>
    private static int Iterations => int.TryParse(Environment.GetEnvironmentVariable("SLA_DIFF_EDITS"), out var edits) ? edits : 400;

    private static readonly Gen<(string Original, string Changed)> Edits =
        from original in Gen.Int[0, Originals.Length - 1]
        from edits in Gen.Int[1, 3]
        from seed in Gen.Int[0, int.MaxValue]
        select (Originals[original], TextEdits.Make(Originals[original], edits, new Random(seed)));

    /// <summary>Every agreement of the repository that can be planned without another file.</summary>
    private static readonly Gen<(string Text, int Seed)> Written =
        Gen.Select(Gen.OneOfConst([.. FormattableSources.All.Where(text => Agreements.Compile(text).Model is not null)]), Gen.Int[0, int.MaxValue - 1]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_agreement_differs_in_nothing_from_itself(int original)
    {
        var diff = Diffs.Of(Originals[original], Originals[original]);
        Assert.Empty(diff.Changes);
        Assert.All(diff.Effect?.Months.Totals ?? [], total => Assert.Equal(total.Agreed.Leads, total.Supposed.Leads));
    }

    [Fact]
    public void An_agreement_differs_in_nothing_from_itself_in_another_layout() => Written.Sample(
        file =>
        {
            var (plan, other) = (Agreements.Plan(file.Text), Agreements.Plan(new RandomLayout(file.Seed).Apply(file.Text)));
            Assert.Empty(Diffs.Lines(SlaEngine.Diff(plan, other)));
            Assert.Empty(Diffs.Lines(SlaEngine.Diff(plan, plan)));
        },
        iter: 150,
        print: file => $"seed {file.Seed}\n{file.Text}");

    /// <summary>Two agreements that have nothing to do with each other.</summary>
    [Fact]
    public void What_leads_from_any_agreement_to_another_mirrors_what_leads_back() => Gen.Select(Written, Written).Sample(
        (one, other) =>
        {
            var (earlier, later) = (Agreements.Plan(one.Text), Agreements.Plan(other.Text));
            Assert.Equal(Mirrored(SlaEngine.Diff(earlier, later)), Sorted(SlaEngine.Diff(later, earlier)));
        },
        iter: 150,
        print: files => $"{files.Item1.Text}\n----\n{files.Item2.Text}");

    [Fact]
    public void Comments_layout_and_the_order_of_declarations_mean_nothing()
    {
        foreach (var original in Originals)
        {
            var blocks = Agreements.Compile(original).Documents[0].Declarations.Select(block => block.Location.Text).ToList();
            var stages = blocks.Where(block => block.StartsWith("stage", StringComparison.Ordinal));
            var followups = blocks.Where(block => block.StartsWith("followup", StringComparison.Ordinal));
            var others = blocks.Except(stages).Except(followups).Skip(1).Reverse();
            var turned = string.Join("\n # a remark\n", ["language 1", .. others, .. stages, .. followups]).Replace("  ", " \t ", StringComparison.Ordinal);
            Assert.NotEqual(Agreements.Compile(original).Digest, Agreements.Compile(turned).Digest);
            Assert.Empty(Diffs.Lines(Diffs.Of(original, turned)));
        }
    }

    /// <summary>Every line of both agreements in turn is left out; where the rest is an agreement of another meaning, something is said.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void No_line_can_be_left_out_unsaid(int original)
    {
        var lines = Originals[original].Split('\n');
        var whole = Agreements.Model(Originals[original]);
        var told = 0;
        for (var left = 0; left < lines.Length; left++)
        {
            var rest = Agreements.Compile(string.Join('\n', lines.Where((_, index) => index != left)));
            if (rest.Model is { } model && ModelDump.Of(model) != ModelDump.Of(whole))
            {
                Assert.False(SlaEngine.Diff(SlaEngine.Plan(whole), SlaEngine.Plan(model)).IsEmpty, lines[left]);
                told++;
            }
        }

        Assert.InRange(told, 25, lines.Length);
    }

    /// <summary>Whoever gives the model a member has to say what a difference in it means.</summary>
    [Fact]
    public void Every_member_of_the_model_is_compared()
    {
        string[] notCompared = ["Location", "HasRounding", "IsRest", "Precedence", "EqualityContract", "Index"];
        string[] notDeclared = [nameof(Function), nameof(Parameter), nameof(OwnColumns)];
        var comparing = string.Concat(Repository.Sources("src/SlaLang").Where(file => file.Layer == "Comparing").Select(file => Repository.Text(file.Path)));
        Assert.Empty(
            from type in typeof(AgreementModel).Assembly.GetTypes()
            where type.Namespace == typeof(AgreementModel).Namespace && type.IsPublic && !typeof(Expression).IsAssignableFrom(type) && !notDeclared.Contains(type.Name)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.CanWrite && !notCompared.Contains(property.Name) && !Regex.IsMatch(comparing, $@"[.\s{{(]{property.Name}\b")
            select $"{type.Name}.{property.Name}");
    }

    /// <summary>Random edits of words, figures and lines. The model that reflection sees says whether anything changed.</summary>
    [Fact]
    public void Nothing_that_changes_an_agreement_goes_unsaid_and_what_goes_back_mirrors_it() => Edits.Sample(
        edit =>
        {
            var (before, after) = (Agreements.Compile(edit.Original), Agreements.Compile(edit.Changed));
            if (before.Model is not { } old || after.Model is not { } renewed)
            {
                return;
            }

            var (earlier, later) = (SlaEngine.Plan(old), SlaEngine.Plan(renewed));
            var diff = SlaEngine.Diff(earlier, later);
            if (before.Digest == after.Digest || ModelDump.Of(old) == ModelDump.Of(renewed))
            {
                Assert.DoesNotContain(Diffs.Lines(diff), line => !line.StartsWith("followup-order", StringComparison.Ordinal) && !line.StartsWith("touching-team", StringComparison.Ordinal));
            }
            else
            {
                Assert.NotEmpty(diff.Changes);
            }

            Assert.Equal(Mirrored(diff), Sorted(SlaEngine.Diff(later, earlier)));
        },
        iter: Iterations,
        print: edit => string.Join("\n", edit.Changed.Split('\n').Except(edit.Original.Split('\n'))) + "\n---\n" + string.Join("\n", edit.Original.Split('\n').Except(edit.Changed.Split('\n'))));

    private static IEnumerable<string> Mirrored(AgreementDiff diff) => diff.Changes
        .Select(change => change with
        {
            Kind = change.Kind.Mirrored,
            Before = change.After,
            After = change.Before,
            Bearings = [.. change.Bearings.Select(bearing => bearing with { Bearing = Bearings.Mirrored(bearing.Bearing) })],
        })
        .Select(Sortable)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sorted(AgreementDiff diff) => diff.Changes.Select(Sortable).Order(StringComparer.Ordinal);

    /// <summary>Names are those of the later side, and parties stand in the later order; neither is part of the law.</summary>
    private static string Sortable(Change change) =>
        $"{change.Kind.Name} {change.Subject} {change.Before?.Text} {change.After?.Text} {string.Join(", ", change.Bearings.OrderBy(bearing => bearing.Team, StringComparer.Ordinal).Select(bearing => $"{bearing.Team} {bearing.Bearing}"))}";
}
