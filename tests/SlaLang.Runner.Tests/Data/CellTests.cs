using System.Globalization;
using System.Text;
using CsCheck;
using NodaTime;
using SlaLang.Facts;
using SlaLang.Runner.Commands;
using SlaLang.Runner.Data;

namespace SlaLang.Runner.Tests.Data;

public sealed class CellTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory]
    [InlineData("2026-01-05 09:30", "2026-01-05T14:30:00Z")]
    [InlineData("2026-07-05T09:30:15", "2026-07-05T13:30:15Z")]
    [InlineData("2026-01-05 09:30:15.250", "2026-01-05T14:30:15.25Z")]
    [InlineData("2026-01-05T09:30:00Z", "2026-01-05T09:30:00Z")]
    [InlineData("2026-01-05 09:30:00 UTC", "2026-01-05T09:30:00Z")]
    [InlineData("2026-01-05T09:30:00.000+0200", "2026-01-05T07:30:00Z")]
    [InlineData("2026-01-05T09:30-05:00", "2026-01-05T14:30:00Z")]
    [InlineData("1427997766000", "2015-04-02T18:02:46Z")]
    [InlineData("2026-03-08 02:30", "2026-03-08T07:00:00Z")]
    [InlineData("2026-11-01 01:30", "2026-11-01T05:30:00Z")]
    [InlineData("2026-11-02 01:30", "2026-11-02T06:30:00Z")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z")]
    [InlineData("1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z")]
    public void Iso_instants_are_read_in_the_zone_of_the_export(string written, string expected) =>
        Assert.Equal(expected, new InstantReader(NewYork, NewYork, null).Read(written)?.ToInstant().ToString("uuuu-MM-dd'T'HH:mm:ss.FFF'Z'", null));

    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2026-02-03 24:10")]
    [InlineData("2026-02-03 10")]
    [InlineData("0024-02-03")]
    [InlineData("45123.5")]
    [InlineData("yesterday")]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("2026-02-29T10:00:00Z")]
    [InlineData("2026-12-32T10:00:00Z")]
    [InlineData("2026-00-10T10:00:00Z")]
    [InlineData("2026-02-03T24:00:00Z")]
    [InlineData("2026-02-03T10:60:00Z")]
    [InlineData("2026-02-03T10:00:60Z")]
    [InlineData("2026-02-03T10:00:0xZ")]
    [InlineData("2026/02/03T10:00:00Z")]
    [InlineData("2026-02-03x10:00:00Z")]
    [InlineData("2026-02-\u0663\u0663T10:00:00Z")]
    public void Whatever_else_is_no_instant(string written) => Assert.Null(new InstantReader(NewYork, NewYork, null).Read(written));

    [Fact]
    public void Every_instant_is_read_as_dotnet_writes_it() => Gen.DateTime[new DateTime(1900, 1, 1), new DateTime(9999, 12, 31)].Sample(time =>
    {
        var written = time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var read = new InstantReader(NewYork, NewYork, null).Read(written);
        return read == Moment.OfTicks(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond) - DateTime.UnixEpoch.Ticks);
    });

    [Fact]
    public void The_fast_way_reads_instants_in_utc_as_the_other_does() => Gen.Select(Gen.DateTime[new DateTime(1890, 1, 1), new DateTime(9999, 12, 31)], Gen.Int[0, 19], Gen.Char["0123456789:-TZ x\u0663"]).Sample((time, place, sign) =>
    {
        var reader = new InstantReader(NewYork, NewYork, null);
        var written = time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var changed = string.Concat(written.AsSpan(0, place), [sign], written.AsSpan(place + 1));
        Assert.Equal(time.Year >= 1900, reader.TryReadUtc(Encoding.UTF8.GetBytes(written), out _));
        Assert.True(!reader.TryReadUtc(Encoding.UTF8.GetBytes(changed), out var fast) || fast == reader.Read(changed), changed);
    });

    [Theory]
    [InlineData("dd/MM/yyyy HH:mm", "03/04/2026 10:00", "2026-04-03T14:00:00Z")]
    [InlineData("M/d/yyyy h:mm tt", "3/4/2026 1:05 PM", "2026-03-04T18:05:00Z")]
    [InlineData("dd MMM, yyyy HH:mm:ss", "15 Apr, 2021 00:03:00", "2021-04-15T04:03:00Z")]
    [InlineData("dd MMM, yyyy HH:mm:ss", "2021-04-15 23:03:00", "2021-04-16T03:03:00Z")]
    [InlineData("yyyy-dd-MM", "2026-13-01", "2026-01-13T05:00:00Z")]
    public void The_pattern_of_the_source_block_is_read_and_iso_beside_it(string pattern, string written, string expected) =>
        Assert.Equal(expected, new InstantReader(NewYork, NewYork, pattern).Read(written)?.ToInstant().ToString());

    [Fact]
    public void A_pattern_with_the_day_before_the_month_keeps_iso_out() => Assert.Null(new InstantReader(NewYork, NewYork, "yyyy-dd-MM").Read("2026-01-13"));

    [Theory]
    [InlineData("2026-01-05", null, true)]
    [InlineData("05.01.2026", "dd.MM.yyyy", true)]
    [InlineData("2026-01-05 00:00", null, false)]
    public void A_date_without_a_time_is_known_to_the_day(string written, string? pattern, bool isDay) =>
        Assert.Equal(isDay, new InstantReader(NewYork, NewYork, pattern).Read(written)?.IsDay);

    [Theory]
    [InlineData("22700", false, "22700", null)]
    [InlineData("$22,700.00", false, "22700", null)]
    [InlineData("(1,234.5)", false, "-2469/2", null)]
    [InlineData("-12.50", false, "-25/2", null)]
    [InlineData("1.234,56 EUR", true, "30864/25", "EUR")]
    [InlineData("US$ 55 779,40", true, "278897/5", null)]
    [InlineData("USD 10", false, "10", "USD")]
    [InlineData("1'234.00", false, "1234", null)]
    [InlineData("$.50", false, "1/2", null)]
    [InlineData("-$5.00", false, "-5", null)]
    [InlineData("EUR-5", false, "-5", "EUR")]
    [InlineData("500,- zł", true, "500", null)]
    [InlineData("9,223,372,036,854,775,808", false, "9223372036854775808", null)]
    [InlineData("-1234567890123456789012345678901234567.5", false, "-2469135780246913578024691357802469135/2", null)]
    public void Amounts_are_read_exactly(string written, bool hasComma, string expected, string? currency)
    {
        var read = new AmountReader(hasComma).Read(written);
        Assert.Equal((expected, currency), (read?.Amount.ToString("G", null), read?.Currency?.Code));
    }

    [Theory]
    [InlineData("1.234,56", false)]
    [InlineData("1,5", false)]
    [InlineData("1.2.3", false)]
    [InlineData("1,234.56", true)]
    [InlineData("12x5", false)]
    [InlineData("50k", false)]
    [InlineData("1.5M", false)]
    [InlineData("12 %", false)]
    [InlineData("<10", false)]
    [InlineData("L-104", false)]
    [InlineData("none", false)]
    [InlineData("12345678901234567890123456789012345678901", false)]
    public void Whatever_else_is_no_amount(string written, bool hasComma) => Assert.Null(new AmountReader(hasComma).Read(written));

    [Theory]
    [InlineData("L-1", "L-1")]
    [InlineData("101;102", "101|102")]
    [InlineData(" 101 , 102,, 103;", "101|102|103")]
    [InlineData("", "")]
    public void A_cell_can_name_several_leads(string cell, string expected)
    {
        var found = new List<string>();
        var ids = new IdList(cell);
        while (ids.MoveNext())
        {
            found.Add(ids.Current.ToString());
        }

        Assert.Equal(expected, string.Join('|', found));
    }

    [Theory]
    [InlineData("a,b,c\n", ',')]
    [InlineData("a;b;c\n1,5;2;3", ';')]
    [InlineData("a\tb\n", '\t')]
    [InlineData("\"a;b;c;d\",e\n", ',')]
    [InlineData("a", ',')]
    public void The_first_line_shows_the_delimiter(string text, char expected) => Assert.Equal(expected, Delimiters.Of(System.Text.Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("2026-03-31", "2026-04-01T04:00:00Z")]
    [InlineData("2026-03-31 17:00", "2026-03-31T21:00:00Z")]
    [InlineData("2026-03-31T17:00", "2026-03-31T21:00:00Z")]
    [InlineData("2026-03-31T17:00:30", "2026-03-31T21:00:30Z")]
    [InlineData("2026-03-31T17:00Z", "2026-03-31T17:00:00Z")]
    [InlineData("2026-03-31T17:00+02:00", "2026-03-31T15:00:00Z")]
    public void The_as_of_instant_is_a_day_that_has_passed_or_a_time(string written, string expected) =>
        Assert.Equal(expected, DataInputs.ReadInstant(written, NewYork)?.ToString());
}
