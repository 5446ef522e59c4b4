using SlaLang.Model;

namespace SlaLang.Tests.Facts;

/// <summary>Which columns of the user's own are read, and as what.</summary>
public sealed class OwnColumnFinderTests
{
    [Theory]
    [InlineData("count(leads where size >= 200)", "size:Number")]
    [InlineData("count(leads where 200 < size)", "size:Number")]
    [InlineData("count(leads where size in (1, 2))", "size:Number")]
    [InlineData("count(leads where size >= 5_000 USD)", "size:Number")]
    [InlineData("count(leads where size * 2 > 10)", "size:Number")]
    [InlineData("count(leads where size >= 20%)", "size:Rate")]
    [InlineData("count(leads where size == \"big\")", "size:Text")]
    [InlineData("count(leads where size == website)", "size:Text")]
    [InlineData("count(leads where size in (\"big\", \"small\"))", "size:Text")]
    [InlineData("count(leads where size)", "size:Boolean")]
    [InlineData("count(leads where not size and reached(SQL))", "size:Boolean")]
    [InlineData("count(leads where size == true)", "size:Boolean")]
    [InlineData("count(leads where if size then true else false)", "size:Boolean")]
    [InlineData("count(leads where size >= 2026-01-01)", "size:Date")]
    [InlineData("count(leads where size >= 2026-01-01 09:00)", "size:Instant")]
    [InlineData("count(leads where size >= 2026-01-01 or size < 2025-01-01 09:00)", "size:Instant")]
    [InlineData("average(leads, hours(created, size))", "size:Instant")]
    [InlineData("sum(leads, size)", "size:Number")]
    [InlineData("count(leads where size > 1 or size == \"many\")", "size:Text")]
    [InlineData("count(leads where size == region)", "region:Text size:Text")]
    [InlineData("count(leads where status == \"New\" and created >= 2026-01-01)", "status:Text")]
    [InlineData("count(leads where email == name)", "email:Text name:Text")]
    [InlineData("count(leads)", "")]
    public void A_column_that_nothing_declares_is_of_the_kind_that_it_is_held_against(string formula, string expected) =>
        Assert.Equal(expected, Written(Columns($"metric one = {formula}").Leads));

    [Fact]
    public void Promises_conditions_texts_and_metrics_within_metrics_count()
    {
        var columns = Columns("""
            let large = leads where employees >= 200
            metric share_of_large = share(large where tier == "A")
            obligation quality {
              marketing must keep share(leads where fit > 3) at least 20% every month when count(leads where hot) > 5 leads
            }
            clause "Stand" "${count(leads where region > 3)} leads."
            """);
        Assert.Equal("employees:Number fit:Number hot:Boolean region:Number tier:Text", Written(columns.Leads));
    }

    [Fact]
    public void Touches_and_deals_are_read_where_a_formula_names_their_columns_and_may_have_those_of_their_lead()
    {
        var columns = Columns("metric one = count(touches where minutes > 5 and outcome == \"connected\")\nmetric two = sum(deals where type == website, seats)");
        Assert.Equal("minutes:Number outcome:Text", Written(columns.Touches));
        Assert.Equal("seats:Number", Written(columns.Deals));
        Assert.Equal("minutes:Number seats:Number", Written(columns.Leads));
    }

    [Fact]
    public void What_is_declared_is_read_as_declared_and_of_touches_only_when_named_or_all_are_asked_for()
    {
        const string Sources = """
            source leads from "leads.csv" { id "Id"; field employees "Employees" as number; field renewal "Renewal" as date }
            source touches from "tasks.csv" { lead "WhoId"; at "At"; field seconds "Seconds" as number; field result "Result" }
            metric one = count(touches where result == "x")
            """;
        Assert.Equal("employees:Number renewal:Date", Written(Columns(Sources).Leads));
        Assert.Equal("result:Text", Written(Columns(Sources).Touches));
        Assert.Equal("result:Text seconds:Number", Written(OwnColumnFinder.Find(Agreements.Model(Agreements.Published + "\n" + Sources), [], readsAll: true).Touches));
    }

    private static OwnColumns Columns(string text) => OwnColumnFinder.Find(Agreements.Model(Agreements.Published + "\n" + text), []);

    private static string Written(IEnumerable<OwnColumn> columns) => string.Join(' ', columns.Select(column => $"{column.Name}:{column.Kind}"));
}
