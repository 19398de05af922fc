namespace CostOptimizer.Core.Packing;

/// <summary>Replicas in the order in which they are placed: the ones that fill most of a host first.</summary>
internal static class PackOrder
{
    /// <returns>Null when a replica fits no part of a partitioned device.</returns>
    public static PackUnit[]? Of(PackProblem problem)
    {
        List<PackUnit> units = [];
        foreach (var item in problem.Items)
        {
            var partition = problem.Host.Partitions.Count == 0 ? null : PartitionChoice.For(item, problem.Host, problem.Ceiling);
            if (partition is null && problem.Host.Partitions.Count > 0)
            {
                return null;
            }

            units.AddRange(Enumerable.Range(0, item.Replicas).Select(replica => new PackUnit(item, replica, partition)));
        }

        return [.. units
            .OrderByDescending(unit => Fullness(unit, problem))
            .ThenBy(unit => unit.Item.Fleet, StringComparer.Ordinal)
            .ThenBy(unit => unit.Replica)];
    }

    /// <summary>The largest share that the replica takes of anything.</summary>
    private static double Fullness(PackUnit unit, PackProblem problem) => new[]
    {
        unit.Partition?.MemoryShare ?? (unit.Item.DeviceMemoryGib / problem.Host.DeviceMemoryGib),
        unit.Partition?.ComputeShare ?? (unit.Item.Busy.DefaultIfEmpty().Max() / problem.Ceiling),
        unit.Item.HostMemoryGib / problem.Host.MemoryGib,
        unit.Item.Busy.DefaultIfEmpty().Max() * unit.Item.VCpusPerBusyDevice / problem.Host.VCpus,
    }.Max();
}
