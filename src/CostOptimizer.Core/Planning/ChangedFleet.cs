using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning;

/// <summary>What another proposal makes of a fleet, as its neighbours see it.</summary>
internal sealed class ChangedFleet(Purchase purchase)
{
    private readonly Lazy<IReadOnlyList<UsageSeries>> _shared = new(() => [.. AboveItsCommitment(purchase)]);

    public Purchase Purchase => purchase;

    /// <summary>Its usage less the hours under what it buys for itself.</summary>
    public IReadOnlyList<UsageSeries> Shared => _shared.Value;

    private static IEnumerable<UsageSeries> AboveItsCommitment(Purchase purchase)
    {
        if (purchase is not { Bought: { } bought, Usage: [var first, ..] })
        {
            return purchase.Usage;
        }

        UsageSeries[] coverable = [.. purchase.Usage.Where(series => series.Lifecycle == InstanceLifecycle.OnDemand)];
        decimal[] total = [.. Enumerable.Range(0, first.InstanceHours.Count).Select(hour => coverable.Sum(series => series.InstanceHours[hour]))];
        return coverable.Select(series => series with
        {
            InstanceHours = [.. series.InstanceHours.Select((hours, hour) => total[hour] <= bought.Count ? 0m : hours * (total[hour] - bought.Count) / total[hour])],
        });
    }
}
