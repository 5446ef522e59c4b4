using System.Globalization;
using System.Xml;

namespace SlaLang.Runner.Output;

/// <summary>The frame of JUnit's XML, and how its figures and texts are written.</summary>
internal static class JunitDocument
{
    private static readonly XmlWriterSettings Layout = new() { Indent = true, NewLineChars = "\n", CloseOutput = false, Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = true };

    /// <param name="writer">Where it goes.</param>
    /// <param name="writeContent">Writes the attributes and suites of `testsuites`.</param>
    public static void Write(TextWriter writer, Action<XmlWriter> writeContent)
    {
        using (var text = new StringWriterUtf8())
        {
            using (var xml = XmlWriter.Create(text, Layout))
            {
                xml.WriteStartElement("testsuites");
                writeContent(xml);
                xml.WriteEndElement();
            }

            writer.Write(text.ToString());
        }

        writer.Write('\n');
    }

    public static void WriteCounts(this XmlWriter xml, int tests, int failures, int skipped)
    {
        xml.WriteAttributeString("tests", Digits(tests));
        xml.WriteAttributeString("failures", Digits(failures));
        xml.WriteAttributeString("errors", Digits(0));
        xml.WriteAttributeString("skipped", Digits(skipped));
    }

    /// <summary>A case without its content; times are not measured.</summary>
    public static void WriteStartCase(this XmlWriter xml, string className, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(className));
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("time", Digits(0));
    }

    /// <summary>XML has no way to write control characters.</summary>
    public static string Clean(string text) => SafeText.Of(text);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Its declaration says what the file will be.</summary>
    private sealed class StringWriterUtf8() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
