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
    /// <summary>Accounts and regions, as <c>111122223333/us-east-1</c>, that could not be read: nothing is known of their fleets.</summary>
    public IReadOnlySet<string> Unread { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Fleets left out of <see cref="AsRun"/> because a price is unknown, with the reason.</summary>
    public IReadOnlyDictionary<FleetId, string> Unpriced { get; init; } = new Dictionary<FleetId, string>();

    public bool Knows(FleetId fleet) => !Unread.Contains(fleet.Value[..fleet.Value.IndexOf('/', fleet.Value.IndexOf('/', StringComparison.Ordinal) + 1)]);

    public DateTime HourUtc(int hour) => AsRun.FromUtc.AddHours(hour);
}
