using System.Globalization;
using CostOptimizer.Simulator.Hashing;

namespace CostOptimizer.Simulator.Inventory;

/// <summary>Private names of instances, which an agent without InstanceId reports as its host.</summary>
internal static class HostNames
{
    public static string Of(SimulatedInstance instance, string region)
    {
        var address = uint.Parse(StableId.Hex(6, instance.Id, "address"), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var host = string.Create(
            CultureInfo.InvariantCulture, $"ip-10-{address >> 16}-{(address >> 8) & 255}-{address & 255}");
        return region == "us-east-1" ? $"{host}.ec2.internal" : $"{host}.{region}.compute.internal";
    }
}
