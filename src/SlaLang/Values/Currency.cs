using System.Collections.Frozen;

namespace SlaLang.Values;

/// <summary>An ISO 4217 currency: its code and how many decimals its amounts are printed with.</summary>
public readonly record struct Currency(string Code, int Decimals)
{
    private const string TwoDecimals =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK "
        + "DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR "
        + "LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR "
        + "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG";

    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";

    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    private static readonly FrozenDictionary<string, int> Known = Listed().ToFrozenDictionary();

    public static IEnumerable<string> Codes => Known.Keys.Order(StringComparer.Ordinal);

    public static Currency? Find(string code) => Known.TryGetValue(code, out var decimals) ? new Currency(code, decimals) : null;

    public override string ToString() => Code;

    private static IEnumerable<KeyValuePair<string, int>> Listed() =>
    [
        .. TwoDecimals.Split(' ').Select(code => KeyValuePair.Create(code, 2)),
        .. NoDecimals.Split(' ').Select(code => KeyValuePair.Create(code, 0)),
        .. ThreeDecimals.Split(' ').Select(code => KeyValuePair.Create(code, 3)),
    ];
}
