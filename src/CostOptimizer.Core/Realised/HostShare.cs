using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Realised;

/// <summary>Hosts that several fleets moved onto, and the part that one of them must answer for.</summary>
/// <param name="Host">The fleet under whose id they run.</param>
/// <param name="Share">0..1; the shares of all tenants make 1.</param>
public sealed record HostShare(FleetId Host, decimal Share);
