using System.Diagnostics;
using NodaTime;
using SlaLang.Evaluation.Rows;
using SlaLang.Facts;
using SlaLang.Model;
using SlaLang.Text;
using SlaLang.Values;

namespace SlaLang.Benchmarks;

/// <summary>Formulas over many leads in memory: by closures, as the engine does, and by walking the tree for each row. Both must count the same.</summary>
internal static class FormulaWays
{
    private const int Rounds = 9;

    private static readonly string[] Conditions =
    [
        "type == website",
        "type == website and owner != \"Rep 7\" or employees >= 200",
        "business_hours(MQL, first_touch) <= 4 business hours",
    ];

    public static void Run(int leads)
    {
        var metrics = Conditions.Select((condition, number) => $"metric condition_{number} = count(leads where {condition})\n");
        var text = new SourceText("agreement.sla", Example.Agreement().Text + "\n" + string.Concat(metrics));
        var model = Compilation.Create(text, new NoSources()).Model ?? throw new InvalidOperationException("the agreement has errors");
        var world = new FactWorld(SlaEngine.Plan(model), Facts(model, leads));
        Console.WriteLine($"| {leads} leads, medians of {Rounds} | closures | walking the tree | ratio |");
        Console.WriteLine("|---|---|---|---|");
        for (var number = 0; number < Conditions.Length; number++)
        {
            Compare(world, Conditions[number], model.Metrics.First(metric => metric.Name == $"condition_{number}"));
        }
    }

    /// <summary>Leads of a year with one touch each; the same for the same number each time.</summary>
    private static FactSet Facts(AgreementModel model, int leads)
    {
        var random = new Random(4711);
        var start = Instant.FromUtc(2026, 1, 1, 6, 0);
        var columns = new OwnColumns { Leads = [new OwnColumn("employees", ValueKind.Number)] };
        var builder = new FactSetBuilder(model, Moment.Of(start + Duration.FromDays(400))) { Own = columns };
        builder.AddExport("leads", ["id", "type", "owner", "employees", .. model.Stages.Select(stage => stage.Name)]);
        builder.AddExport("touches", ["lead", "at", "direction", "automated"]);
        var (rows, touches) = (builder.NewBatch(leads), builder.NewBatch(leads));
        var entered = Enumerable.Range(0, leads).Select(_ => Moment.Of(start + Duration.FromSeconds(random.Next(364 * 86_400)))).ToArray();
        for (var number = 0; number < leads; number++)
        {
            rows.Add(Lead(model, number, entered[number], random));
        }

        builder.Add(rows);
        builder.CloseLeads();
        var nobody = builder.Actors.PlaceOf("");
        for (var number = 0; number < leads; number++)
        {
            touches.Add(builder.Find($"L-{number}"), new TouchFact(Moment.OfTicks(entered[number].Ticks + (random.Next(86_400) * NodaConstants.TicksPerSecond)), nobody, TouchFact.NoKind, TouchTraits.None));
        }

        builder.Add(touches);
        return builder.Build([]);
    }

    private static LeadRow Lead(AgreementModel model, int number, Moment entered, Random random) => new($"L-{number}")
    {
        Type = model.LeadTypes[random.Next(2)],
        Owner = $"Rep {random.Next(200)}",
        Stages = [entered, .. model.Stages.Skip(1).Select(_ => Moment.Unknown)],
        Custom = [random.Next(1_000).ToString(System.Globalization.CultureInfo.InvariantCulture)],
    };

    private static void Compare(FactWorld world, string written, MetricSymbol metric)
    {
        var condition = metric.Expression is CallExpression { Arguments: [{ Value: WhereExpression where }] } ? where.Condition : throw new InvalidOperationException(metric.Name);
        var compiler = new RowCompiler(world, expression => expression is LiteralExpression literal ? literal.Value : new TextValue(((SymbolExpression)expression).Name));
        var closures = compiler.Test(condition, ValueKind.Leads);
        var walk = new TreeWalk(world);
        walk.Prepare(condition);
        RowTest tree = row => walk.Test(condition, row);
        var (byClosures, byTree) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (first, counted) = Timed(world, closures);
            var (second, same) = Timed(world, tree);
            if (counted != same)
            {
                throw new InvalidOperationException($"{metric.Name}: {counted} by closures, {same} by the tree");
            }

            byClosures.Add(first);
            byTree.Add(second);
        }

        var (one, other) = (Median(byClosures), Median(byTree));
        Console.WriteLine(FormattableString.Invariant($"| `{written}` | {one:F1} ms | {other:F1} ms | {other / one:F2} |"));
    }

    private static (double Milliseconds, int Chosen) Timed(FactWorld world, RowTest test)
    {
        var watch = Stopwatch.StartNew();
        var tally = new RowScan(world, null).Run(ValueKind.Leads, () => new RowTally([test], null, new FigureFold("count")));
        return (watch.Elapsed.TotalMilliseconds, tally.Chosen);
    }

    /// <summary>Without the first round, in which code is compiled.</summary>
    private static double Median(List<double> times) => times.Skip(1).Order().ElementAt(Rounds / 2);

    private sealed class NoSources : ISourceProvider
    {
        public IncludedSource Find(SourceText from, string path) => new(null, IncludeProblem.Missing);
    }
}
