using CostOptimizer.Core.Values;

namespace CostOptimizer.Charts;

/// <summary>One bar of a waterfall.</summary>
/// <param name="IsTotal">Stands on zero: the start or the end.</param>
public sealed record WaterfallBar(string Label, Money From, Money To, bool IsTotal)
{
    /// <summary>What the bar adds; a total's own height.</summary>
    public Money Change => To - From;
}
