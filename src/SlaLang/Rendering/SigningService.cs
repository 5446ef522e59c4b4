using System.Diagnostics;
using System.Globalization;

namespace SlaLang.Rendering;

/// <summary>A service for electronic signing that finds its fields by texts in the document.</summary>
public enum SigningService
{
    DocuSign,
    AcrobatSign,
    DropboxSign,
}

/// <summary>The texts by which a service finds where a signatory signs, in the order of the document, from 1.</summary>
internal static class SigningTags
{
    /// <summary>Of DocuSign the usual anchors of its integrations; of Acrobat Sign and Dropbox Sign their text tags.</summary>
    public static string Signature(SigningService service, int signatory) => service switch
    {
        SigningService.DocuSign => Numbered($@"\s{signatory}\"),
        SigningService.AcrobatSign => "{{" + Numbered($"Sig{signatory}_es_:signer{signatory}:signature") + "}}",
        SigningService.DropboxSign => Numbered($"[sig|req|signer{signatory}]"),
        _ => throw new UnreachableException($"{service}"),
    };

    public static string Date(SigningService service, int signatory) => service switch
    {
        SigningService.DocuSign => Numbered($@"\d{signatory}\"),
        SigningService.AcrobatSign => "{{" + Numbered($"Dte{signatory}_es_:signer{signatory}:date") + "}}",
        SigningService.DropboxSign => Numbered($"[date|req|signer{signatory}]"),
        _ => throw new UnreachableException($"{service}"),
    };

    private static string Numbered(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
