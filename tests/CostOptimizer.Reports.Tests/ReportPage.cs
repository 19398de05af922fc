using System.Xml;
using System.Xml.Linq;

namespace CostOptimizer.Reports.Tests;

/// <summary>A written report as a tree: it is well-formed XML, which is itself worth a test.</summary>
internal sealed class ReportPage(string html)
{
    public XDocument Tree { get; } = XDocument.Load(XmlReader.Create(
        new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }));

    public IEnumerable<XElement> All(params string[] names) =>
        Tree.Descendants().Where(element => names.Contains(element.Name.LocalName));

    public IEnumerable<string> Ids => Tree.Descendants().Attributes("id").Select(id => id.Value);

    /// <returns>Rows of the table with this caption, each a list of its cells' texts, notes apart.</returns>
    public IReadOnlyList<string[]> Rows(string caption) =>
        [.. All("table")
            .Where(table => (string?)table.Element("caption") == caption)
            .SelectMany(table => table.Elements("tbody").Elements("tr"))
            .Where(row => (string?)row.Attribute("class") != "group")
            .Select(row => row.Elements().Select(cell => cell.Elements().First().Value).ToArray())];
}
