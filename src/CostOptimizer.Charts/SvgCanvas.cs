using CostOptimizer.Charts.Html;

namespace CostOptimizer.Charts;

/// <summary>Draws shapes into one accessible <c>svg</c>; coordinates are pixels of its view box.</summary>
internal sealed class SvgCanvas
{
    private readonly Markup _markup = new();

    public SvgCanvas(double width, double height, ChartCaption caption)
    {
        _markup.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", $"0 0 {Coordinates.Text(width)} {Coordinates.Text(height)}"),
            ("width", Coordinates.Text(width)),
            ("height", Coordinates.Text(height)),
            ("class", "chart"),
            ("role", "img"),
            ("aria-labelledby", $"{caption.Id}-title {caption.Id}-desc"));
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

    public Svg Finish() => new(_markup.Close().ToString());
}
