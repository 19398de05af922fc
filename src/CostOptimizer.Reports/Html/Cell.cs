namespace CostOptimizer.Reports.Html;

/// <summary>One cell of a table.</summary>
/// <param name="Note">A second, smaller line.</param>
/// <param name="LinkTo">Id within the page that the text links to.</param>
/// <param name="Badge">Class that frames the text; the text alone carries the meaning.</param>
internal sealed record Cell(string? Text, string? Note = null, string? LinkTo = null, string? Badge = null)
{
    public static implicit operator Cell(string? text) => new(text);
}
