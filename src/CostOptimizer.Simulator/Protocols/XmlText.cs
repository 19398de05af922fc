using System.Text;
using System.Xml.Linq;

namespace CostOptimizer.Simulator.Protocols;

/// <summary>Turns elements into the bytes AWS would send.</summary>
internal static class XmlText
{
    public static WireAnswer Answer(int status, XElement root, XNamespace @namespace)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = @namespace + element.Name.LocalName;
        }

        var text = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root.ToString(SaveOptions.DisableFormatting)}";
        return new WireAnswer(status, "text/xml;charset=UTF-8", Encoding.UTF8.GetBytes(text));
    }

    /// <summary>An element with one <c>item</c> per entry.</summary>
    public static XElement Items<T>(string name, IEnumerable<T> entries, Func<T, IEnumerable<XElement?>> members) =>
        List(name, "item", entries, members);

    /// <summary>An element with one <c>member</c> per entry.</summary>
    public static XElement Members<T>(string name, IEnumerable<T> entries, Func<T, IEnumerable<XElement?>> members) =>
        List(name, "member", entries, members);

    public static XElement Text(string name, string value) => new(name, value);

    /// <summary>The element, or nothing at all when there is no value: AWS leaves absent members out.</summary>
    public static XElement? Optional(string name, string? value) => value is null ? null : new XElement(name, value);

    public static XElement Number(string name, int value) =>
        new(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static XElement Instant(string name, DateTimeOffset value) => new(
        name, value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));

    private static XElement List<T>(
        string name, string entry, IEnumerable<T> entries, Func<T, IEnumerable<XElement?>> members) =>
        new(name, entries.Select(item => new XElement(entry, members(item))));
}
