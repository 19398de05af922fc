using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Realised;

/// <summary>
/// Hours of a week over which prices and commitments were one, as the whole estate ran them. Hours of which nothing is known
/// are in no span.
/// </summary>
/// <param name="AsRun">Usage under fleet ids, today's prices and commitments.</param>
/// <param name="Demand">By fleet; one that is missing was not measured.</param>
/// <param name="Spot">Spot pools' rates.</param>
public sealed record RealisedSpan(BillingRequest AsRun, IReadOnlyDictionary<FleetId, SpanDemand> Demand, IReadOnlyList<SpotRate> Spot)
{
    public IEnumerable<UsageSeries> UsageOf(FleetId fleet) => AsRun.Usage.Where(series => series.Key == fleet.Value);

    public DateTime HourUtc(int hour) => AsRun.FromUtc.AddHours(hour);
}
