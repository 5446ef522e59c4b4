using System.Text;
using CsCheck;
using SlaLang.Facts;

namespace SlaLang.Tests.Facts;

/// <summary>An id comes out of its key as it went in, and keys stand in the order of ids.</summary>
public sealed class LeadKeyTests
{
    private static readonly Gen<string> Id = Gen.OneOf(
        Gen.String[Gen.Char["L-0129aZ"], 1, 18],
        Gen.String[Gen.Char["ab\u0001\u007f\u0080\u0081é€"], 1, 17],
        Gen.Int[0, 2_000_000].Select(number => $"L-{number}")).Where(id => id.Trim().Length == id.Length);

    [Fact]
    public void An_id_comes_out_of_its_key_as_it_went_in() => Id.Sample(id => LeadKey.Of(id).ToString() == LeadIds.Canonical(id), iter: 20_000);

    [Fact]
    public void Two_ids_have_one_key_only_if_they_are_one() =>
        Gen.Select(Id, Id).Sample((one, other) => (LeadKey.Of(one) == LeadKey.Of(other)) == (LeadIds.Canonical(one) == LeadIds.Canonical(other)), iter: 20_000);

    [Fact]
    public void The_fast_way_to_a_key_comes_to_the_same() => Gen.Select(Id, Gen.OneOfConst("", " ", "\u00A0")).Sample(
        (id, space) => !LeadKey.TryOf(Utf8(id + space), out var key) || key == LeadKey.Of(id + space),
        iter: 20_000);

    [Fact]
    public void The_fast_way_is_there_for_what_most_ids_are() => Gen.String[Gen.Char["L-0129aZ"], 1, 16].Sample(id => LeadKey.TryOf(Utf8(id), out var key) && key == LeadKey.Of(id), iter: 5_000);

    [Fact]
    public void Leads_stand_in_the_order_of_their_ids() => Id.Array[2, 12].Sample(ids =>
    {
        var leads = LeadTable.Of(Agreements.Model(Agreements.Published), ids.Select(id => new LeadRow(id)));
        return leads.Order(LeadFact.ById).Select(lead => lead.Id).SequenceEqual(ids.Select(LeadIds.Canonical).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void A_short_text_has_a_number_of_its_own_among_those_of_its_length() => Gen.Select(Gen.String[Gen.Char["ab01é€"], 0, 9], Gen.String[Gen.Char["ab01é€"], 0, 9]).Sample(
        (one, other) => !ShortText.TryPack(Utf8(one), out var first) || !ShortText.TryPack(Utf8(other), out var second) || (first == second && Utf8(one).Length == Utf8(other).Length) == (one == other),
        iter: 50_000);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
