using CsCheck;
using SlaLang.Signing;

namespace SlaLang.Tests.Signing;

/// <summary>A signature made once by `ssh-keygen -Y sign`, and everything that is none.</summary>
public sealed class SshSignatureTests
{
    public const string Made =
        "U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgcTAmEqKfTl4RjuFpHxKvr2Kh2hyEzZazI1EP5AGx1YEAAAANc2xhLWFncmVlbWVudAAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAEAW6SQL5NCrzOAVPvla68M+whUy9VfjsJJ9M3iDNOTMLlAtcRPT+jZ7CtJDZ0PkX7Ulc5qj+/L1CV6HCdCUmgUO";

    [Fact]
    public void Its_fields_are_those_that_ssh_keygen_shows()
    {
        var signature = SshSignature.FromBase64(Made);
        Assert.Equal("sla-agreement", signature?.Namespace);
        Assert.Equal("ssh-ed25519", signature?.KeyType);
        Assert.Equal("AAAAC3NzaC1lZDI1NTE5AAAAIHEwJhKin05eEY7haR8Sr69iodochM2WsyNRD+QBsdWB", signature?.PublicKey);
        Assert.Equal("SHA256:psWarm+UD422718Ji2gYYjPBBFRivYsuCq0pmcbmnOM", signature?.Fingerprint);
    }

    [Fact]
    public void It_is_written_as_ssh_keygen_writes_it()
    {
        var armored = SshSignature.FromBase64(Made)?.Armored ?? "";
        Assert.StartsWith("-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgcTAmEqKfTl4RjuFpHxKvr2Kh2h\nyEzZaz", armored, StringComparison.Ordinal);
        Assert.EndsWith("dCUmgUO\n-----END SSH SIGNATURE-----\n", armored, StringComparison.Ordinal);
        Assert.Equal(Made, SshSignature.FromArmored("hint\n" + armored.ReplaceLineEndings("\r\n"))?.Base64);
    }

    [Fact]
    public void No_bytes_make_the_reader_fail() =>
        Gen.Select(Gen.Int[0, 200], Gen.Byte, Gen.Int[0, 230]).Sample((place, value, length) =>
        {
            var bytes = Convert.FromBase64String(Made);
            bytes[Math.Min(place, bytes.Length - 1)] = value;
            var signature = SshSignature.FromBase64(Convert.ToBase64String(bytes.AsSpan(0, Math.Min(length, bytes.Length))));
            Assert.True(signature is null || signature.Fingerprint.StartsWith("SHA256:", StringComparison.Ordinal));
        });

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("no base64 at all!")]
    public void Other_texts_are_no_signatures(string text)
    {
        Assert.Null(SshSignature.FromBase64(text));
        Assert.Null(SshSignature.FromArmored(text));
    }
}
