using CostOptimizer.Core.Packing;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Packing;

/// <summary>Hand-made fleets and hosts with round numbers.</summary>
internal static class Packs
{
    /// <summary>One device of 16 GiB, 4 vCPUs, 16 GiB.</summary>
    public static readonly PackHost OneDevice = new("g4dn.xlarge", 1, 16, 4, 16, []);

    /// <summary>An A100 of 40 GiB as the hardware divides it.</summary>
    public static readonly PackHost Mig = new("p4d", 1, 40, 96, 1100,
    [
        new("1g", 1.0 / 7, 1.0 / 8, 1, [0, 1, 2, 3, 4, 5, 6], "test"),
        new("2g", 2.0 / 7, 2.0 / 8, 2, [0, 2, 4], "test"),
        new("3g", 3.0 / 7, 4.0 / 8, 4, [0, 4], "test"),
        new("4g", 4.0 / 7, 4.0 / 8, 4, [0], "test"),
        new("7g", 1, 1, 8, [0], "test"),
    ]);

    public static PackItem Item(string fleet, double memory, params double[] busy) => new(fleet, 1, 1, memory, 1, 1, busy, busy, null, null);

    public static PackProblem Problem(PackHost host, params PackItem[] items) => new(items, host, Ceiling: 0.7);

    /// <summary>Up to five replicas of up to three fleets, over three hours.</summary>
    public static Gen<PackProblem> Small() =>
        from count in Gen.Choose(1, 3)
        from items in Items(count)
        from devices in Gen.Choose(1, 2)
        select new PackProblem([.. items], OneDevice with { Devices = devices }, 0.7);

    private static Gen<IEnumerable<PackItem>> Items(int count) =>
        from memory in Gen.Choose(1, 12).ListOf(count)
        from busy in Gen.Choose(0, 50).ListOf(count * 3)
        from extra in Gen.Choose(0, 40).ListOf(count)
        from vCpus in Gen.Choose(0, 6).ListOf(count)
        from hostMemory in Gen.Choose(0, 8).ListOf(count)
        from replicas in Gen.Choose(1, 2).ListOf(count)
        from service in Gen.Choose(1, 40).ListOf(count)
        from promise in Gen.Choose(0, 1000).ListOf(count)
        select Enumerable.Range(0, count).Select(item => new PackItem(
            $"fleet-{item}",
            replicas[item],
            replicas[item],
            memory[item],
            hostMemory[item],
            vCpus[item],
            [.. Enumerable.Range(0, 3).Select(hour => busy[(item * 3) + hour] / 100.0)],
            [.. Enumerable.Range(0, 3).Select(hour => (busy[(item * 3) + hour] + extra[item]) / 100.0)],
            service[item],
            promise[item] < 500 ? null : promise[item]));
}
