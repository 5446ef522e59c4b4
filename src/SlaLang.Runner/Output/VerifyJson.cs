using System.Collections.Immutable;
using System.Text.Json;
using SlaLang.Runner.Files;
using SlaLang.Signing;

namespace SlaLang.Runner.Output;

/// <summary>Who signed as `sla.verify`.</summary>
internal static class VerifyJson
{
    private const string Version = "1.1";

    public static void Write(TextWriter output, ImmutableArray<VerifiedAgreement> agreements) => JsonEnvelope.Write(
        output, "verify", json => json.WriteArray("agreements", agreements, agreement => Write(json, agreement)), Version);

    private static void Write(Utf8JsonWriter json, VerifiedAgreement verified)
    {
        json.WriteStartObject();
        json.WriteString("file", verified.Path);
        json.WriteString("title", verified.Model.Title);
        json.WriteString("agreementVersion", verified.Model.Version);
        json.WriteString("digest", verified.Digest);
        json.WriteString("signatures", verified.SignaturePath);
        json.WriteBoolean("isSigned", verified.IsSigned);
        json.WriteArray("signatories", verified.Signatories, standing => Write(json, standing));
        json.WriteArray("earlierVersions", verified.Earlier, earlier => Write(json, earlier));
        json.WriteArray("others", verified.Others, other => json.WriteStringValue(other.Statement.Person));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SignatoryStanding standing)
    {
        json.WriteStartObject();
        json.WriteString("person", standing.Signatory.Person);
        json.WriteString("position", standing.Signatory.Position);
        json.WriteString("stands", VerifyReport.WordOf(standing.Kind));
        json.WriteString("reason", standing.Finding switch
        {
            SignatureFinding.Forged => "the signature does not fit",
            SignatureFinding.UnknownKey => "the key is not listed for this person",
            _ => "",
        });
        Write(json, standing.Signature);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EarlierVersion earlier)
    {
        json.WriteStartObject();
        json.WriteString("digest", earlier.Version.Digest);
        Write(json, earlier.Version.Commit);
        json.WriteString("reason", earlier.Version.Problem);
        if (earlier.Since is { } since)
        {
            json.WritePropertyName("comparison");
            new DiffJson(json).WriteAgreement(since);
        }
        else
        {
            json.WriteNull("comparison");
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CommitHeading? commit)
    {
        if (commit is null)
        {
            json.WriteNull("commit");
            return;
        }

        json.WriteStartObject("commit");
        json.WriteString("hash", commit.Hash);
        json.WriteDate("date", commit.Date);
        json.WriteString("subject", commit.Subject);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RecordedSignature? signature)
    {
        if (signature is null)
        {
            json.WriteNull("signature");
            return;
        }

        json.WriteStartObject("signature");
        json.WriteNumber("line", signature.Location.Position.Line);
        json.WriteString("digest", signature.Statement.Digest);
        json.WriteDate("date", signature.Statement.On);
        json.WriteString("keyType", signature.Signature.KeyType);
        json.WriteString("fingerprint", signature.Signature.Fingerprint);
        json.WriteEndObject();
    }
}
