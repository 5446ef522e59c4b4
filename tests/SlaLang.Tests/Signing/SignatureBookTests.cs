using NodaTime;
using SlaLang.Model;
using SlaLang.Signing;
using SlaLang.Text;

namespace SlaLang.Tests.Signing;

public sealed class SignatureBookTests
{
    private static readonly string Digest = "sha256:" + new string('a', 64);

    private static readonly SshSignature Signature = SshSignature.FromBase64(SshSignatureTests.Made) ?? throw new InvalidOperationException();

    private static readonly Signatory[] Signatories = [Person("Dana Cruz", "VP Marketing"), Person("Lee Park", "VP Sales")];

    [Theory]
    [InlineData("Dana Cruz")]
    [InlineData("Zoë \"Z\" O'Neil\\Łukasz")]
    [InlineData("line\nbreak")]
    [InlineData("")]
    public void A_line_is_read_as_it_was_written(string person)
    {
        var statement = new SignedStatement(person, Digest, new LocalDate(2026, 1, 5));
        var book = Read(Read("").With(statement, Signature, [Person(person, "VP")]));
        Assert.Empty(book.Diagnostics);
        Assert.Equal([statement], book.Signatures.Select(signature => signature.Statement));
        Assert.Equal(Signature, book.Signatures[0].Signature);
    }

    [Fact]
    public void The_first_signature_makes_a_place_for_everyone()
    {
        var text = Read("").With(new SignedStatement("Lee Park", Digest, null), Signature, Signatories);
        Assert.Equal(["", "# \"Dana Cruz\", \"VP Marketing\"", "", "# \"Lee Park\", \"VP Sales\"", $"signed \"Lee Park\" {Digest} ssh:{Signature.Base64}", ""], text.Split('\n').Skip(1));
    }

    [Fact]
    public void A_further_signature_adds_one_line_and_changes_no_other()
    {
        var before = $"# ours\r\n\r\n# \"Lee Park\", \"VP Sales\"\r\nsigned \"Dana Cruz\" {Digest} ssh:{Signature.Base64}\r\n\r\n# the end\r\n";
        var after = Read(before).With(new SignedStatement("Dana Cruz", Digest, new LocalDate(2026, 2, 3)), Signature, Signatories);
        var lines = after.Split("\r\n");
        Assert.Equal(before.Split("\r\n"), lines.Where((_, index) => index != 4));
        Assert.Equal($"signed \"Dana Cruz\" {Digest} on 2026-02-03 ssh:{Signature.Base64}", lines[4]);
    }

    [Fact]
    public void Someone_who_signs_later_gets_a_place_of_their_own()
    {
        var after = Read("# ours\n").With(new SignedStatement("Lee Park", Digest, null), Signature, Signatories);
        Assert.Equal(["# ours", "", "# \"Lee Park\", \"VP Sales\"", $"signed \"Lee Park\" {Digest} ssh:{Signature.Base64}", ""], after.Split('\n'));
    }

    [Theory]
    [InlineData("on 2026-02-30 ")]
    [InlineData("on 5 January ")]
    [InlineData("by someone ")]
    public void A_line_with_anything_else_is_no_signature(string part)
    {
        var book = Read($"\nsigned \"Dana Cruz\" {Digest} {part}ssh:{Signature.Base64}\n");
        Assert.Empty(book.Signatures);
        Assert.Equal([("SLA8030", 2)], book.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Location.Position.Line)));
    }

    [Fact]
    public void The_text_that_is_signed_names_who_what_and_when()
    {
        Assert.Equal($"sla-agreement 1\nsignatory: \"Dana Cruz\"\ncontent: {Digest}\ndate: 2026-01-05\n", new SignedStatement("Dana Cruz", Digest, new LocalDate(2026, 1, 5)).Text);
        Assert.Equal($"sla-agreement 1\nsignatory: \"a\\nb\"\ncontent: {Digest}\ndate: none\n", new SignedStatement("a\nb", Digest, null).Text);
    }

    private static SignatureBook Read(string text) => SignatureBook.Read(new SourceText("agreement.signatures", text));

    private static Signatory Person(string name, string position) => new(name, position, new Location(new SourceText("agreement.sla", ""), new TextSpan(0, 0)));
}
