namespace CostOptimizer.Reports.Html;

/// <param name="IsNumber">Aligned right, digits of one width.</param>
internal sealed record Column(string Title, bool IsNumber = false)
{
    public static implicit operator Column(string title) => new(title);

    public static Column Number(string title) => new(title, IsNumber: true);
}
