using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Packing;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>One fleet of a pack.</summary>
/// <param name="Estimate">Null where the device stays the same.</param>
/// <param name="Findings">Of the feasibility gate, for this fleet on the host.</param>
/// <param name="Weight">What it takes of the pack's basis: GiB, busy device-hours or device shares.</param>
/// <param name="Share">Of the hosts' hours, 0..1; the shares of a pack add up to 1.</param>
internal sealed record PackMember(
    FleetId Id, PackItem Item, SpeedupEstimate? Estimate, IReadOnlyList<RuleFinding> Findings, double Weight, decimal Share);
