using CostOptimizer.Charts.Html;

namespace CostOptimizer.Reports.Html;

/// <summary>
/// A table with a caption, column headers with scope, and a header cell a row. Every cell repeats its column's title in
/// <c>data-label</c>, from which a narrow screen stacks rows into cards.
/// </summary>
internal sealed class Table
{
    /// <summary>A table of so few columns is kept narrow: eyes lose the line across an empty page.</summary>
    private const int Few = 3;

    /// <summary>Two columns fit a phone as they are.</summary>
    private const int Pair = 2;

    private readonly Markup _page;
    private readonly Column[] _columns;
    private bool _hasBody;

    private Table(Markup page, Column[] columns)
    {
        _page = page;
        _columns = columns;
    }

    public static Table Begin(Markup page, string caption, params Column[] columns)
    {
        page.Open("div", ("class", "scroll")).Open("table", ("class", "grid" + (columns.Length <= Few ? " few" : "") + (columns.Length == Pair ? " pair" : ""))).Element("caption", caption);
        page.Open("thead").Open("tr");
        foreach (var column in columns)
        {
            page.Element("th", column.Title, ("scope", "col"), ("class", column.IsNumber ? "num" : null));
        }

        page.Close().Close();
        return new Table(page, columns);
    }

    /// <summary>Starts a group of rows under a title that spans the table.</summary>
    public void Group(string title)
    {
        EndBody();
        StartBody();
        _page.Open("tr", ("class", "group"))
            .Element("th", title, ("scope", "rowgroup"), ("colspan", Wording.Words.Count(_columns.Length)))
            .Close();
    }

    public void Row(params ReadOnlySpan<Cell> cells)
    {
        StartBody();
        _page.Open("tr");
        for (var index = 0; index < cells.Length; index++)
        {
            Write(cells[index], _columns[index], isHeader: index == 0);
        }

        _page.Close();
    }

    public void End()
    {
        EndBody();
        _page.Close().Close();
    }

    private void Write(Cell cell, Column column, bool isHeader)
    {
        _page.Open(
            isHeader ? "th" : "td",
            ("scope", isHeader ? "row" : null),
            ("class", column.IsNumber ? "num" : null),
            ("data-label", column.Title));
        if (cell.LinkTo is { } id)
        {
            _page.Open("a", ("href", "#" + id)).Name(cell.Text).Close();
        }
        else if (cell.Badge is { } badge)
        {
            _page.Element("span", cell.Text, ("class", "badge " + badge));
        }
        else
        {
            _page.Name(cell.Text);
        }

        if (cell.Note is { Length: > 0 } note)
        {
            _page.Open("span", ("class", "note")).Name(note).Close();
        }

        _page.Close();
    }

    private void StartBody()
    {
        if (!_hasBody)
        {
            _page.Open("tbody");
            _hasBody = true;
        }
    }

    private void EndBody()
    {
        if (_hasBody)
        {
            _page.Close();
            _hasBody = false;
        }
    }
}
