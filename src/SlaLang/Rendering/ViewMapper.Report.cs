using Scriban.Runtime;
using SlaLang.Rendering.View;

namespace SlaLang.Rendering;

/// <summary>The report: who kept the agreement.</summary>
internal sealed partial class ViewMapper
{
    public ScriptObject Map(ReportView view) => new()
    {
        ["document"] = Document(view.Document),
        ["report"] = new ScriptObject
        {
            ["period"] = Text(view.Report.Period),
            ["as_of"] = Text(view.Report.AsOf),
            ["zone"] = Text(view.Report.Zone),
            ["last_event"] = Text(view.Report.LastEvent),
            ["list_command"] = Code(view.Report.ListCommand),
        },
        ["counts"] = Each(view.Counts, count => new ScriptObject { ["verdict"] = count.Verdict, ["count"] = count.Count }),
        ["teams"] = Each(view.Teams, team => new ScriptObject { ["team"] = Text(team.Team), ["verdict"] = team.Verdict, ["promises"] = team.Promises }),
        ["promises"] = Each(view.Promises, Promise),
        ["metrics"] = Each(view.Metrics, metric => new ScriptObject
        {
            ["title"] = Text(metric.Title),
            ["period"] = Text(metric.Period),
            ["figure"] = Text(metric.Figure),
            ["trend"] = Texts(metric.Trend),
            ["is_open"] = metric.IsOpen,
            ["formula"] = Code(metric.Formula),
        }),
        ["quality"] = Quality(view.Quality),
    };

    private ScriptObject Promise(PromiseView promise) => new()
    {
        ["obligation"] = Text(promise.Obligation),
        ["duty"] = Duty(promise.Duty),
        ["verdict"] = promise.Verdict,
        ["period"] = Text(promise.Period),
        ["has_ended"] = promise.HasEnded,
        ["promised"] = Text(promise.Promised),
        ["measured"] = Text(promise.Measured),
        ["lowest"] = Text(promise.Lowest),
        ["highest"] = Text(promise.Highest),
        ["reason"] = Text(promise.Reason),
        ["tally"] = Optional(promise.Tally, Tally),
        ["trend"] = Each(promise.Trend, trend => new ScriptObject { ["period"] = Text(trend.Period), ["verdict"] = trend.Verdict, ["figure"] = Text(trend.Figure) }),
        ["gap"] = Optional(promise.Gap, Gap),
        ["consequences"] = Each(promise.Consequences, DueConsequence),
        ["volume"] = Optional(promise.Volume, Volume),
        ["lists"] = Lists(promise.Lists),
        ["response"] = Optional(promise.Response, Response),
        ["weeks"] = Optional(promise.Weeks, Weeks),
    };

    private ScriptObject Tally(TallyView tally) => new()
    {
        ["met"] = Text(tally.Met),
        ["missed"] = Text(tally.Missed),
        ["pending"] = Text(tally.Pending),
        ["undetermined"] = Text(tally.Undetermined),
        ["excused"] = Text(tally.Excused),
        ["judged"] = Text(tally.Judged),
        ["early"] = Text(tally.Early),
    };

    private ScriptObject Gap(GapView gap) => new()
    {
        ["promised"] = Text(gap.Promised),
        ["measured"] = Text(gap.Measured),
        ["difference"] = Text(gap.Difference),
        ["is_above"] = gap.IsAbove,
        ["more"] = Text(gap.More),
        ["is_one"] = gap.IsOne,
        ["is_formula"] = gap.IsFormula,
        ["is_share"] = gap.IsShare,
        ["records"] = Records(gap.Records),
        ["command"] = Code(gap.Command),
    };

    private ScriptObject Records(RecordsView records) => new() { ["ids"] = Texts(records.Ids), ["more"] = Text(records.More) };

    private ScriptObject DueConsequence(DueConsequenceView due) => new()
    {
        ["escalates"] = due.Escalates,
        ["whom"] = Text(due.Whom),
        ["in_a_row"] = due.InARow,
        ["period"] = Text(due.Period),
    };

    private ScriptObject Volume(VolumeView volume) => new()
    {
        ["by_value"] = volume.ByValue,
        ["demand"] = Text(volume.Demand),
        ["delivered"] = Text(volume.Delivered),
        ["expected"] = Text(volume.Expected),
        ["least"] = Text(volume.Least),
        ["most"] = Text(volume.Most),
        ["share"] = Text(volume.Share),
        ["leads"] = Text(volume.Leads),
        ["undetermined"] = Text(volume.Undetermined),
        ["over_in_a_row"] = volume.OverInARow,
        ["over_is_breach"] = volume.OverIsBreach,
        ["types"] = Each(volume.Types, type => new ScriptObject
        {
            ["stream"] = Text(type.Stream),
            ["lead"] = Text(type.Lead),
            ["demand"] = Text(type.Demand),
            ["leads"] = Text(type.Leads),
            ["value"] = Text(type.Value),
            ["target"] = Text(type.Target),
            ["is_outside"] = type.IsOutside,
        }),
        ["pacing"] = Optional(volume.Pacing, Pacing),
    };

    private ScriptObject Lists(PromiseLists lists) => new()
    {
        ["owners"] = Each(lists.Owners, Owner),
        ["more_owners"] = Text(lists.MoreOwners),
        ["missed"] = Leads(lists.Missed),
        ["overdue"] = Leads(lists.Overdue),
        ["pending"] = Leads(lists.Pending),
        ["undetermined"] = Each(lists.Undetermined, group => new ScriptObject
        {
            ["cause"] = group.Cause,
            ["column"] = Code(group.Column),
            ["count"] = Text(group.Count),
            ["records"] = Records(group.Records),
        }),
        ["excused"] = Each(lists.Excused, Excused),
        ["rejected_untouched"] = Text(lists.RejectedUntouched),
        ["hand_overs"] = Text(lists.HandOvers),
    };

    private ScriptObject Owner(OwnerView owner) => new()
    {
        ["owner"] = Text(owner.Owner),
        ["met"] = Text(owner.Met),
        ["missed"] = Text(owner.Missed),
        ["share"] = Text(owner.Share),
        ["due_today"] = Text(owner.DueToday),
        ["overdue"] = Text(owner.Overdue),
    };

    private ScriptObject Leads(LeadListView list) => new()
    {
        ["count"] = Text(list.Count),
        ["more"] = Text(list.More),
        ["groups"] = Each(list.Groups, group => new ScriptObject { ["owner"] = Text(group.Owner), ["count"] = Text(group.Count), ["leads"] = Each(group.Leads, Lead) }),
    };

    private ScriptObject Lead(LeadRowView lead) => new()
    {
        ["id"] = Text(lead.Id),
        ["name"] = Text(lead.Name),
        ["cause"] = lead.Cause,
        ["start"] = Text(lead.Start),
        ["due"] = Text(lead.Due),
        ["done"] = Text(lead.Done),
        ["is_due_today"] = lead.IsDueToday,
    };

    private ScriptObject Excused(ExcusedView excused) => new()
    {
        ["reason"] = Text(excused.Reason),
        ["approver"] = Text(excused.Approver),
        ["count"] = Text(excused.Count),
        ["records"] = Records(excused.Records),
    };

    private ScriptObject Quality(QualityView quality) => new()
    {
        ["tables"] = Each(quality.Tables, table => new ScriptObject { ["table"] = Text(table.Table), ["rows"] = Text(table.Rows), ["rejected"] = Text(table.Rejected) }),
        ["repeated_leads"] = Text(quality.RepeatedLeads),
        ["repeated_touches"] = Text(quality.RepeatedTouches),
        ["of_unknown_leads"] = Text(quality.OfUnknownLeads),
        ["after_as_of"] = Text(quality.AfterAsOf),
        ["impossible"] = Each(quality.Impossible, fact => new ScriptObject { ["lead"] = Text(fact.Lead), ["sentence"] = Text(fact.Sentence) }),
        ["more_impossible"] = Text(quality.MoreImpossible),
        ["assumptions"] = Texts(quality.Assumptions),
        ["unknown_values"] = Each(quality.UnknownValues, value => new ScriptObject { ["column"] = Text(value.Column), ["value"] = Text(value.Value), ["count"] = Text(value.Count) }),
        ["more_unknown_values"] = Text(quality.MoreUnknownValues),
    };
}
