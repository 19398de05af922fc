using System.Text;

namespace CostOptimizer.Charts.Html;

/// <summary>
/// Writes HTML and SVG. Element and attribute names are the program's own; every text and every attribute value is
/// encoded, so a name from a tag cannot become markup. There is no way to write a link to anything but this page.
/// </summary>
public sealed class Markup
{
    /// <summary>No sentence of ours is longer; a hostile one ends here.</summary>
    private const int MostCharacters = 2_000;

    // A line ends after these: it keeps the bytes few and a difference between two reports readable.
    private static readonly HashSet<string> EndsLine = new(StringComparer.Ordinal)
    {
        "caption", "details", "div", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "head", "header", "li", "main",
        "nav", "ol", "p", "section", "style", "summary", "svg", "table", "tbody", "thead", "title", "tr", "ul",
    };

    private readonly StringBuilder _written = new();
    private readonly Stack<string> _open = new();

    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes).Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public Markup Close()
    {
        var name = _open.Pop();
        _written.Append("</").Append(name).Append('>');
        return EndsLine.Contains(name) ? NewLine() : this;
    }

    /// <summary>An element without content, for example <c>meta</c>, or a shape of an SVG.</summary>
    public Markup Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes).Append("/>");
        return this;
    }

    public Markup Text(string? text)
    {
        Encoded.Append(_written, text, MostCharacters);
        return this;
    }

    public Markup Element(string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    /// <summary>A link within the page; the target is an id that the program made.</summary>
    public Markup Link(string id, string? text) => Element("a", text, ("href", "#" + id));

    /// <summary>Untrusted text of unknown direction, kept from turning its surroundings around.</summary>
    public Markup Name(string? text) => Element("bdi", text);

    /// <summary>A finished picture, whose texts were encoded when it was drawn.</summary>
    public Markup Picture(Svg picture)
    {
        _written.Append(picture.Markup);
        return this;
    }

    /// <param name="css">A style sheet of the program, never data.</param>
    public Markup Style(string css)
    {
        _written.Append("<style>\n").Append(css).Append("</style>\n");
        return this;
    }

    public Markup DocumentType()
    {
        _written.Append("<!DOCTYPE html>\n");
        return this;
    }

    public Markup NewLine()
    {
        _written.Append('\n');
        return this;
    }

    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public override string ToString() =>
        _open.Count == 0 ? _written.ToString() : throw new InvalidOperationException($"<{_open.Peek()}> is not closed.");

    private StringBuilder Tag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _written.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _written.Append(' ').Append(attribute).Append("=\"");
                Encoded.Append(_written, value, int.MaxValue); // Path data is long; untrusted text was shortened before.
                _written.Append('"');
            }
        }

        return _written;
    }
}
