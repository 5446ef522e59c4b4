using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Runner.Files;
using SlaLang.Signing;

namespace SlaLang.Runner.Commands;

/// <summary>`sla sign`: a person's signature under the content of an agreement.</summary>
internal sealed class SignCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The agreement" };

    private readonly Option<string> person = new("--as") { Description = "Who signs, as the agreement names the signatory", HelpName = "NAME", Required = true };

    private readonly Option<string> key = new("--key")
    {
        Description = "The SSH key to sign with: the private key, or the public one where an agent holds the private",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> date = new("--on") { Description = "The date to state; none unless told", HelpName = "YYYY-MM-DD" };

    public static Verb Create(Func<ParseResult, Session> open)
    {
        var command = new SignCommand();
        return new Verb("sign", "Signs the content of an agreement with an SSH key.")
        {
            Details = "The signature is of the digest: of what the agreement and its includes say, not of their layout or comments. It is added as one line to the file "
                + "of the same name ending in .signatures, which belongs into git. `ssh-keygen` makes it and asks for the key's passphrase. Commit the file. Where `allowed_signers` lacks the key, hand the printed line on to whoever keeps that file.",
            Examples = ["sla sign agreement.sla --as \"Dana Cruz\" --key ~/.ssh/id_ed25519", "sla sign agreement.sla --as \"Lee Park\" --key ~/.ssh/id_ed25519 --on 2026-01-05"],
        }.With(command.file, command.person, command.key, command.date).Does(result => command.Run(result, open(result)));
    }

    private int Run(ParseResult result, Session session)
    {
        if (result.GetValue(date) is { } written && !LocalDatePattern.Iso.Parse(written).Success)
        {
            return session.Refuse($"`{written}` is no date", "write year, month and day: `--on 2026-01-05`");
        }

        var path = result.GetRequiredValue(file);
        var agreements = Agreements.Load(session, path);
        if (agreements.ExitCode != ExitCode.Fine)
        {
            return agreements.ExitCode;
        }

        return agreements.All is [var agreement] && path != SourceReader.StandardInput
            ? Sign(result, session, agreement)
            : session.Refuse(path == SourceReader.StandardInput ? "standard input cannot be signed" : "several agreements cannot be signed at once", "name one file");
    }

    private int Sign(ParseResult result, Session session, LoadedAgreement agreement)
    {
        var name = result.GetRequiredValue(person);
        var signatories = Standings.SignatoriesOf(agreement.Model);
        if (signatories.FirstOrDefault(signatory => signatory.Person == name) is not { } who)
        {
            return session.Refuse($"`{name}` is no signatory of `{agreement.File.Path}`", Choice(name, [.. signatories.Select(signatory => signatory.Person)]));
        }

        var signatures = SignatureFile.Beside(agreement.File.Path, session.IO);
        if (signatures.Book is not { } book)
        {
            return session.Refuse(signatures.Problem);
        }

        session.Report(book.Diagnostics);
        return book.Diagnostics.Length > 0 ? ExitCode.Errors : Sign(session, agreement, who, (signatures.Path, book), (result.GetRequiredValue(key), DateOf(result)));
    }

    private static int Sign(Session session, LoadedAgreement agreement, Signatory who, (string Path, SignatureBook Book) signatures, (string File, LocalDate? Date) key)
    {
        var statement = new SignedStatement(who.Person, agreement.Compilation.Digest, key.Date);
        var made = new SshKeygen(session.IO.CurrentFolder).Sign(key.File, statement);
        if (made.Signature is not { } signature)
        {
            return session.Refuse(made.Problem, made.Problem == SshKeygen.Missing ? SshKeygen.MissingHelp : "name a key that you can use; `ssh-keygen -t ed25519` makes one");
        }

        if (signatures.Book.Signatures.Any(earlier => earlier.Statement == statement && earlier.Signature == signature))
        {
            session.Output.WriteLine($"{who.Person} has signed this content already");
            return ExitCode.Fine;
        }

        var text = signatures.Book.With(statement, signature, Standings.SignatoriesOf(agreement.Model));
        if (OutputFile.TryWrite(signatures.Path, text, session.IO.CurrentFolder) is { } problem)
        {
            return session.Refuse(problem);
        }

        session.Output.WriteLine($"{who.Person}, {who.Position}, signed {agreement.File.Path}: {statement.Digest}");
        session.Wrote(signatures.Path);
        ShowKey(session, agreement, who, signature);
        return ExitCode.Fine;
    }

    private static void ShowKey(Session session, LoadedAgreement agreement, Signatory who, SshSignature signature)
    {
        if (!AllowedSigners.HasKey(agreement.File.Path, signature, session.IO))
        {
            session.Output.WriteLine($"for whoever keeps `{AllowedSigners.UsualName}`, the line that says whose key this is:");
            session.Output.WriteLine($"  {AllowedSigners.LineOf(who.Person, signature)}");
        }
    }

    private LocalDate? DateOf(ParseResult result) => result.GetValue(date) is { } written ? LocalDatePattern.Iso.Parse(written).Value : null;

    private static string Choice(string name, IReadOnlyCollection<string> known) =>
        known.Count == 0 ? "declare who signs: `team marketing { signatory \"Dana Cruz\", \"VP Marketing\" }`"
            : Suggestions.Closest(name, known) is { } close ? $"did you mean `--as \"{close}\"`?"
            : $"the signatories are {string.Join(", ", known.Select(person => $"`{person}`"))}";
}
