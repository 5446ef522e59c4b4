using System.Text;

namespace SlaLang.Rendering.Markup;

/// <summary>Plain text in HTML, in an element or an attribute.</summary>
public static class HtmlText
{
    public static string Escape(string plain)
    {
        var html = new StringBuilder(plain.Length);
        foreach (var character in plain)
        {
            html.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\t' or '\n' or '\r' => " ",
                _ when HiddenMarks.Is(character) => "\uFFFD",
                _ => character.ToString(),
            });
        }

        return html.ToString();
    }
}
