using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;

namespace SlaLang.Linting;

/// <summary>Every stage that a promise is judged by can be dated from the declared sources.</summary>
internal sealed class UndatedStageRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var sources = new DeclaredSources(model);
        if (sources.Leads is not { } leads)
        {
            return [];
        }

        return model.Obligations.SelectMany(obligation => obligation.Duties)
            .SelectMany(duty => StagesOf(duty).Select(stage => (duty, stage)))
            .Where(needed => !sources.MayDate(needed.stage))
            .DistinctBy(needed => needed.stage)
            .Select(needed => LintDiagnostics.UndatedStage(needed.duty.Location, needed.stage.Name, leads.Location.FirstLine()));
    }

    private static ImmutableArray<StageSymbol> StagesOf(Duty duty) => duty switch
    {
        DeliverDuty deliver => [deliver.Stage],
        ContactDuty contact => [contact.Scope.Stage],
        DecideDuty decide => [decide.Scope.Stage],
        FollowDuty follow => follow.Followup.Stages,
        ConvertDuty convert => [convert.Goal.From, convert.Goal.To],
        ReachDuty reach => [reach.Goal.From, reach.Goal.To],
        _ => [],
    };
}

/// <summary>What starts a clock can be read from the declared sources.</summary>
internal sealed class UnreadableClockRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var sources = new DeclaredSources(model);
        return model.Obligations
            .SelectMany(obligation => obligation.Duties.SelectMany(duty => TimedClocks.Of(model, obligation, duty)))
            .Where(clock => !IsReadable(sources, clock.Start))
            .DistinctBy(clock => clock.Location)
            .Select(clock => LintDiagnostics.UnreadableClock(clock.Location, clock.Start == ClockStart.Created ? "created" : "assigned", sources.Leads?.Location.FirstLine() ?? clock.Location));
    }

    private static bool IsReadable(DeclaredSources sources, ClockStart start) => start switch
    {
        ClockStart.Created => sources.LeadsMayHave("created"),
        ClockStart.Assigned => sources.LeadsMayHave("assigned") || sources.Has("owner_changes"),
        _ => true,
    };
}

/// <summary>First contacts and follow-ups are seen in touches.</summary>
internal sealed class NoTouchesRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var sources = new DeclaredSources(model);
        if (sources.Others is not { } others || sources.Has("touches"))
        {
            return [];
        }

        var hasFirst = sources.LeadsMayHave("first_touch") && sources.Leads is not null;
        return model.Obligations.SelectMany(obligation => obligation.Duties)
            .Where(duty => duty is FollowDuty || (duty is ContactDuty && !hasFirst))
            .Take(1)
            .Select(duty => LintDiagnostics.NoTouches(duty.Location, others.Location.FirstLine()));
    }
}

/// <summary>How long a lead was in a status is seen in its changes of status.</summary>
internal sealed class UnseenPauseRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model)
    {
        var sources = new DeclaredSources(model);
        return sources.Others is null || sources.Has("status_changes")
            ? []
            : model.Followups.Where(rule => !rule.PausesWhile.IsEmpty).Select(rule => LintDiagnostics.UnseenPause(rule.Location.FirstLine(), rule.Name, rule.PausesWhile[0]));
    }
}

/// <summary>A figure that is kept is a figure of the CRM.</summary>
internal sealed class NoFactsRule : ILintRule
{
    public IEnumerable<Diagnostic> Check(AgreementModel model) => model.Obligations
        .SelectMany(obligation => obligation.Duties)
        .OfType<KeepDuty>()
        .Where(keep => !ReadsFacts(model, keep.Expression))
        .Select(keep => LintDiagnostics.NoFacts(keep.Location, keep.Expression.Location.Text));

    private static bool ReadsFacts(AgreementModel model, Expression expression) => expression switch
    {
        FactsExpression or FieldExpression => true,
        CallExpression { Function.Scope: FunctionScope.Facts } => true,
        CallExpression call => call.Arguments.Any(argument => ReadsFacts(model, argument.Value)),
        MetricExpression metric => model.Metrics.FirstOrDefault(symbol => symbol.Name == metric.Name) is not { } symbol || ReadsFacts(model, symbol.Expression),
        WhereExpression where => ReadsFacts(model, where.Collection),
        UnaryExpression unary => ReadsFacts(model, unary.Operand),
        BinaryExpression binary => ReadsFacts(model, binary.Left) || ReadsFacts(model, binary.Right),
        IfExpression choice => ReadsFacts(model, choice.Condition) || ReadsFacts(model, choice.Then) || ReadsFacts(model, choice.Else),
        ListExpression list => list.Elements.Any(element => ReadsFacts(model, element)),
        _ => false,
    };
}
