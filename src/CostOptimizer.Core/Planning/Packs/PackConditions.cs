using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>What a person must check before fleets share hosts.</summary>
internal static class PackConditions
{
    private const string Source = "cost-model 5: pack";

    public static IEnumerable<RuleFinding> Of(Fleet fleet, PackPlan plan)
    {
        var others = string.Join(", ", plan.Members.Where(member => member.Id != fleet.Id).Select(member => member.Id.Value.Split('/')[^1]));
        if (fleet.Workload.SharingTolerant == Answer.Unknown)
        {
            yield return new RuleFinding("sharing", Answer.Unknown, $"not declared whether it may share a host with {others}: check that they belong to one team and one security domain", "declared sharing; " + Source);
        }

        yield return plan.Basis == PackBasis.DeviceParts
            ? new RuleFinding("isolation", Answer.Unknown, $"each gets its own part of a device, which isolates memory and work but not the host: check that {others} leave it room", Source)
            : new RuleFinding("noisy-neighbour", Answer.Unknown, $"tenants take turns on the device: check under load that {others} do not delay it, and that one that runs out of memory ends alone", Source);
        yield return new RuleFinding("shared-image", Answer.Unknown, "check that all tenants run on one driver version, and that something places and restarts them (a scheduler, time slicing or MPS)", Source);
        yield return new RuleFinding("shared-memory", Answer.Unknown, "host memory is not measured: counted as much as the model takes on the device", Source);
    }
}
