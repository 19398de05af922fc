namespace CostOptimizer.Core.Billing;

/// <summary>The hours of a line, on the <see cref="Grain"/>.</summary>
/// <param name="Total">Their sum.</param>
internal sealed record KnownHours(decimal[] Hours, decimal Total)
{
    public static KnownHours Of(NodeLine line, int hours)
    {
        decimal[] each = [.. Enumerable.Range(0, hours).Select(line.HoursIn)];
        return new KnownHours(each, each.Sum());
    }
}
