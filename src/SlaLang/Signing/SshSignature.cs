using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SlaLang.Signing;

/// <summary>
/// A signature as `ssh-keygen -Y sign` writes it (OpenSSH, PROTOCOL.sshsig). Its fields are read here; whether it holds only `ssh-keygen` says.
/// </summary>
public sealed record SshSignature
{
    private const int LineWidth = 70;
    private const string Beginning = "-----BEGIN SSH SIGNATURE-----";
    private const string End = "-----END SSH SIGNATURE-----";

    private SshSignature(string base64, string purpose, byte[] key, string keyType)
    {
        (Base64, Namespace, KeyType, PublicKey) = (base64, purpose, keyType, Convert.ToBase64String(key));
        Fingerprint = "SHA256:" + Convert.ToBase64String(SHA256.HashData(key)).TrimEnd('=');
    }

    /// <summary>The whole signature in one line.</summary>
    public string Base64 { get; }

    /// <summary>What it was made for.</summary>
    public string Namespace { get; }

    /// <summary>Such as `ssh-ed25519`.</summary>
    public string KeyType { get; }

    /// <summary>The key that it was made with, as a line of an `allowed_signers` file has it after the key's type.</summary>
    public string PublicKey { get; }

    /// <summary>As `ssh-keygen -l` shows it.</summary>
    public string Fingerprint { get; }

    /// <summary>As a file that `ssh-keygen` reads.</summary>
    public string Armored => string.Join('\n', [Beginning, .. Base64.Chunk(LineWidth).Select(line => new string(line)), End]) + "\n";

    /// <summary>Reads what `ssh-keygen -Y sign` prints; null where it is no signature.</summary>
    public static SshSignature? FromArmored(string text)
    {
        var begin = text.IndexOf(Beginning, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin ? null : FromBase64(string.Concat(text[(begin + Beginning.Length)..end].Split('\n').Select(line => line.Trim())));
    }

    /// <summary>Reads a signature in one line; null where it is none.</summary>
    public static SshSignature? FromBase64(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
        {
            return null;
        }

        var rest = bytes.AsSpan(0, length);
        if (!rest.StartsWith("SSHSIG"u8) || rest.Length < 10 || BinaryPrimitives.ReadUInt32BigEndian(rest[6..]) != 1)
        {
            return null;
        }

        rest = rest[10..];
        return TryTake(ref rest, out var key) && TryTake(ref rest, out var purpose) && TryTake(ref key, out var type, keep: true)
            ? new SshSignature(base64, Encoding.UTF8.GetString(purpose), key.ToArray(), Encoding.UTF8.GetString(type))
            : null;
    }

    /// <summary>Takes a text with its length before it; with <paramref name="keep"/> it is only looked at.</summary>
    private static bool TryTake(ref Span<byte> rest, out Span<byte> taken, bool keep = false)
    {
        taken = [];
        if (rest.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - sizeof(uint))
        {
            return false;
        }

        var end = sizeof(uint) + (int)BinaryPrimitives.ReadUInt32BigEndian(rest);
        taken = rest[sizeof(uint)..end];
        rest = keep ? rest : rest[end..];
        return true;
    }
}
