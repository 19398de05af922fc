using CostOptimizer.Charts.Html;

namespace CostOptimizer.Charts;

/// <summary>Draws shapes into one accessible <c>svg</c>; coordinates are pixels of its view box.</summary>
internal sealed class SvgCanvas
{
    private readonly Markup _markup = new();

    /// <param name="data">Attributes for the page's script.</param>
    public SvgCanvas(double width, double height, ChartCaption caption, IReadOnlyList<(string Name, string Value)>? data = null)
    {
        _markup.Open(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("viewBox", $"0 0 {Coordinates.Text(width)} {Coordinates.Text(height)}"),
                ("width", Coordinates.Text(width)),
                ("height", Coordinates.Text(height)),
                ("class", "chart"),
                ("role", "img"),
                ("aria-labelledby", $"{caption.Id}-title {caption.Id}-desc"),
                .. (data ?? []).Select(one => (one.Name, (string?)one.Value)),
            ]);
        _markup.Element("title", caption.Title, ("id", caption.Id + "-title"));
        _markup.Element("desc", caption.Description, ("id", caption.Id + "-desc"));
    }

    public void Rectangle(double x, double y, double width, double height, Paint paint) => _markup.Empty(
        "rect",
        ("class", paint.Class),
        ("x", Coordinates.Text(x)),
        ("y", Coordinates.Text(y)),
        ("width", Coordinates.Text(width)),
        ("height", Coordinates.Text(height)),
        (paint.Attribute, paint.Fallback));

    public void Area(string path, Paint paint) =>
        _markup.Empty("path", ("class", paint.Class), ("d", path), (paint.Attribute, paint.Fallback));

    /// <param name="dashes">Pattern of a broken line, which tells it apart without colour.</param>
    public void Stroke(string path, Paint paint, double width, string? dashes = null) => _markup.Empty(
        "path",
        ("class", paint.Class),
        ("d", path),
        ("fill", "none"),
        (paint.Attribute, paint.Fallback),
        ("stroke-width", Coordinates.Text(width)),
        ("stroke-dasharray", dashes),
        ("stroke-linecap", dashes is null ? "round" : null),
        ("stroke-linejoin", "round"));

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Label(double x, double y, string text, Paint paint, string anchor = "start") => _markup.Element(
        "text",
        text,
        ("class", paint.Class),
        ("x", Coordinates.Text(x)),
        ("y", Coordinates.Text(y)),
        ("text-anchor", anchor),
        ("font-family", "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif"),
        ("font-size", "12"),
        (paint.Attribute, paint.Fallback));

    /// <summary>A mark of about nine pixels whose meaning shows in its shape, named to whoever points at it.</summary>
    public void Mark(double x, double y, MarkShape shape, string name, Paint paint)
    {
        (string, string?) fill = (paint.Attribute, paint.Fallback), role = ("class", paint.Class);
        switch (shape)
        {
            case MarkShape.Circle:
                _markup.Open("circle", role, ("cx", Coordinates.Text(x)), ("cy", Coordinates.Text(y)), ("r", "4.5"), fill);
                break;
            case MarkShape.Square:
                _markup.Open("rect", role, ("x", Coordinates.Text(x - 4.5)), ("y", Coordinates.Text(y - 4.5)), ("width", "9"), ("height", "9"), fill);
                break;
            default:
                _markup.Open("path", role, ("d", $"M{Coordinates.Text(x)} {Coordinates.Text(y - 7)}l7 7l-7 7l-7 -7Z"), fill);
                break;
        }

        _markup.Element("title", name).Close();
    }

    /// <summary>A rectangle that is named to whoever points at it.</summary>
    public void Cell(double x, double y, double width, double height, string name, Paint paint) => _markup.Open(
        "rect",
        ("class", paint.Class),
        ("x", Coordinates.Text(x)),
        ("y", Coordinates.Text(y)),
        ("width", Coordinates.Text(width)),
        ("height", Coordinates.Text(height)),
        (paint.Attribute, paint.Fallback)).Element("title", name).Close();

    public Svg Finish() => new(_markup.Close().ToString());
}
