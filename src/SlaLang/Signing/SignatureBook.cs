using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime.Text;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Text;

namespace SlaLang.Signing;

/// <summary>The file of signatures beside an agreement: one line for each, under the name of who signs, so that branches merge.</summary>
public sealed partial class SignatureBook
{
    private const string Heading = "# Signatures under this agreement. `sla sign` adds lines, `sla verify` checks them; whole lines may stand in any order.";

    private readonly SourceText source;

    private SignatureBook(SourceText source, ImmutableArray<RecordedSignature> signatures, ImmutableArray<Diagnostic> diagnostics) =>
        (this.source, Signatures, Diagnostics) = (source, signatures, diagnostics);

    public ImmutableArray<RecordedSignature> Signatures { get; }

    /// <summary>Lines that say nothing that is known.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public static SignatureBook Read(SourceText source)
    {
        var signatures = ImmutableArray.CreateBuilder<RecordedSignature>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var at in Lines(source))
        {
            var text = source.Substring(at.Span);
            if (Read(text, at) is { } signature)
            {
                signatures.Add(signature);
            }
            else
            {
                diagnostics.Add(OpenMerge().IsMatch(text) ? SigningDiagnostics.OpenMerge(at) : SigningDiagnostics.NoSignature(at));
            }
        }

        // An open merge has three marks and is one mistake.
        return new SignatureBook(source, signatures.ToImmutable(), [.. diagnostics.DistinctBy(diagnostic => OpenMerge().IsMatch(source.Substring(diagnostic.Location.Span)) ? -1 : diagnostic.Location.Span.Start)]);
    }

    /// <summary>All lines but empty ones and remarks.</summary>
    private static IEnumerable<Location> Lines(SourceText source)
    {
        var start = 0;
        foreach (var line in source.Text.Split('\n'))
        {
            var text = line.TrimEnd();
            if (text.Length > 0 && !text.StartsWith('#'))
            {
                yield return new Location(source, new TextSpan(start, text.Length));
            }

            start += line.Length + 1;
        }
    }

    /// <summary>The file with one more line, below the others of the same person; nothing else in it changes.</summary>
    public string With(SignedStatement statement, SshSignature signature, IEnumerable<Signatory> signatories)
    {
        var end = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        List<string> lines = [.. source.Text.Length == 0 ? Blank(signatories) : source.Text.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r'))];
        var last = Signatures.LastOrDefault(line => line.Statement.Person == statement.Person) is { } earlier
            ? earlier.Location.Position.Line - 1
            : lines.FindIndex(line => signatories.Any(signatory => signatory.Person == statement.Person && line == HeadingOf(signatory)));
        if (last < 0)
        {
            lines.AddRange(["", .. signatories.Where(signatory => signatory.Person == statement.Person).Take(1).Select(HeadingOf)]);
            last = lines.Count - 1;
        }

        lines.Insert(last + 1, RecordedSignature.LineOf(statement, signature));
        return string.Join(end, lines) + end;
    }

    /// <summary>A place for everyone from the beginning: two branches then change different places.</summary>
    private static IEnumerable<string> Blank(IEnumerable<Signatory> signatories) => [Heading, .. signatories.SelectMany(signatory => new[] { "", HeadingOf(signatory) })];

    private static string HeadingOf(Signatory signatory) => $"# {QuotedName.Of(signatory.Person)}, {QuotedName.Of(signatory.Position)}";

    private static RecordedSignature? Read(string line, Location at)
    {
        const string Verb = "signed ";
        if (!line.StartsWith(Verb, StringComparison.Ordinal) || QuotedName.ReadFrom(line[Verb.Length..]) is not var (person, length))
        {
            return null;
        }

        var match = Rest().Match(line[(Verb.Length + length)..]);
        var date = match.Groups["date"] is { Success: true, Value: var written } ? LocalDatePattern.Iso.Parse(written) : null;
        return match.Success && date is not { Success: false } && SshSignature.FromBase64(match.Groups["signature"].Value) is { } signature
            ? new RecordedSignature(new SignedStatement(person, match.Groups["digest"].Value, date?.Value), signature, at)
            : null;
    }

    [GeneratedRegex("^ (?<digest>sha256:[0-9a-f]{64})(?: on (?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}))? ssh:(?<signature>[A-Za-z0-9+/=]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex("^(<{7}|={7}|>{7}|\\|{7})", RegexOptions.CultureInvariant)]
    private static partial Regex OpenMerge();
}
