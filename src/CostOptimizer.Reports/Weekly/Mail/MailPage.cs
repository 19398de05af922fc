using System.Globalization;
using System.Text;
using CostOptimizer.Charts.Html;

namespace CostOptimizer.Reports.Weekly.Mail;

/// <summary>Writes the same headings, sentences and tables twice: as HTML for mail programs and as plain text.</summary>
internal sealed class MailPage
{
    private readonly Markup _html = new();
    private readonly StringBuilder _text = new();

    /// <param name="sheet">A style sheet for print; null in a mail.</param>
    public MailPage(string language, string title, string? sheet)
    {
        _html.DocumentType().Open("html", ("lang", language)).Open("head").NewLine();
        _html.Empty("meta", ("charset", "utf-8"));
        _html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        _html.Empty("meta", ("name", "format-detection"), ("content", "telephone=no, date=no, address=no")).NewLine();
        _html.Element("title", title);
        if (sheet is not null)
        {
            // Whatever a text held that got past the encoding would still reach nothing and run nothing.
            _html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"));
            _html.Style(sheet);
        }

        _html.Close().Open("body", ("style", MailStyles.Body));
        _html.Open("table", ("role", "presentation"), ("width", "100%"), ("cellpadding", "0"), ("cellspacing", "0"), ("border", "0")).Open("tr").Open("td", ("align", "center"), ("style", "padding:0;"));
        _html.Open(
            "table",
            ("role", "presentation"), ("class", "page"), ("width", Invariant(MailStyles.Width)), ("cellpadding", "0"), ("cellspacing", "0"), ("border", "0"),
            ("style", $"width:100%;max-width:{Invariant(MailStyles.Width)}px;"));
        _html.Open("tr").Open("td", ("style", MailStyles.Page + "padding:16px;"), ("align", "left"));
    }

    public (string Html, string Text) End()
    {
        for (var element = 0; element < 8; element++)
        {
            _html.Close();
        }

        return (_html.NewLine().ToString(), _text.ToString());
    }

    public void Title(string text)
    {
        _html.Element("h1", text, ("style", MailStyles.Title));
        Line(text).Append('=', Math.Min(text.Length, 72)).Append('\n');
    }

    /// <param name="startsPage">In print; a mail has no pages.</param>
    public void Heading(string text, bool startsPage = false)
    {
        _html.Element("h2", text, ("class", startsPage ? "starts-page" : null), ("style", MailStyles.Heading));
        _text.Append('\n');
        Line(text).Append('-', Math.Min(text.Length, 72)).Append('\n');
    }

    public void Subheading(string text)
    {
        _html.Element("h3", text, ("style", MailStyles.Subheading));
        _text.Append('\n');
        Line(text);
    }

    public void Paragraph(string text) => Sentence(text, MailStyles.Paragraph);

    public void Fine(string text) => Sentence(text, MailStyles.Fine);

    public void Notice(string text)
    {
        _html.Element("p", text, ("style", MailStyles.Notice));
        Line("! " + text);
    }

    public void Bullets(IEnumerable<string> lines)
    {
        _html.Open("ul", ("style", "margin:0 0 8px 0;padding-left:20px;"));
        foreach (var line in lines)
        {
            _html.Element("li", line, ("style", MailStyles.Paragraph));
            Line("- " + line);
        }

        _html.Close();
    }

    /// <summary>Large figures side by side; as text they follow in the sentences.</summary>
    public void Tiles(IEnumerable<(string Name, string Value)> tiles)
    {
        _html.Open("table", ("role", "presentation"), ("width", "100%"), ("cellpadding", "0"), ("cellspacing", "0"), ("border", "0"), ("style", "margin:4px 0 10px 0;")).Open("tr");
        foreach (var (name, value) in tiles)
        {
            _html.Open("td", ("style", MailStyles.Tile));
            _html.Element("div", name, ("style", MailStyles.TileName)).Element("div", value, ("style", MailStyles.TileValue)).Close();
        }

        _html.Close().Close();
    }

    /// <param name="sum">The last row; null without one.</param>
    public void Table(IReadOnlyList<MailColumn> columns, IEnumerable<IReadOnlyList<MailCell>> rows, IReadOnlyList<MailCell>? sum = null)
    {
        _html.Open("table", ("width", "100%"), ("cellpadding", "0"), ("cellspacing", "0"), ("border", "0"), ("style", MailStyles.Table)).Open("thead").Open("tr");
        foreach (var column in columns)
        {
            _html.Element("th", column.Title, ("scope", "col"), ("width", Invariant(column.Width) + "%"), ("style", column.IsNumber ? MailStyles.HeadNumber : MailStyles.Head));
        }

        _html.Close().Close().Open("tbody");
        foreach (var row in rows)
        {
            Row(columns, row, MailStyles.Cell, MailStyles.Number);
        }

        if (sum is not null)
        {
            Row(columns, sum, MailStyles.Sum, MailStyles.SumNumber);
        }

        _html.Close().Close();
    }

    private void Row(IReadOnlyList<MailColumn> columns, IReadOnlyList<MailCell> cells, string text, string number)
    {
        _html.Open("tr");
        foreach (var (index, cell) in cells.Index())
        {
            _html.Open("td", ("style", columns[index].IsNumber ? number : text)).Name(cell.Text);
            foreach (var note in cell.Notes.Where(note => note.Length > 0))
            {
                _html.Empty("br").Open("span", ("style", MailStyles.Note)).Name(note).Close();
            }

            _html.Close();
        }

        _html.Close();
        Line("* " + string.Join(" | ", cells.Index().Where(cell => cell.Item.Text.Length > 0).Select(cell => cell.Index == 0 ? cell.Item.Text : $"{columns[cell.Index].Title}: {cell.Item.Text}").Concat(cells.SelectMany(cell => cell.Notes).Where(note => note.Length > 0))));
    }

    private void Sentence(string text, string style)
    {
        _html.Element("p", text, ("style", style));
        Line(text);
    }

    private StringBuilder Line(string text) => _text.Append(Application.Presentation.PlainText.Clean(text, 2_000)).Append('\n');

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
