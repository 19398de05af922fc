namespace CostOptimizer.Core.Packing;

/// <summary>Fewest hosts that any packing needs: each resource on its own, and the hosts that a fleet must spread over.</summary>
internal static class PackLowerBound
{
    private const double Noise = 1e-6;

    public static int Of(PackProblem problem, IReadOnlyList<PackUnit> units)
    {
        var host = problem.Host;
        var hours = Enumerable.Range(0, problem.Hours);
        double[] needs =
        [
            problem.Items.Max(item => item.Hosts),
            problem.Items.Max(item => (double)item.Replicas / host.Devices),
            units.Sum(unit => unit.Item.HostMemoryGib) / host.MemoryGib,
            hours.Select(hour => problem.Items.Sum(item => item.Replicas * item.Busy[hour] * item.VCpusPerBusyDevice) / host.VCpus).DefaultIfEmpty().Max(),
            .. Devices(problem, units).Select(devices => devices / host.Devices),
        ];
        return (int)Math.Ceiling(needs.Max() - Noise);
    }

    private static IEnumerable<double> Devices(PackProblem problem, IReadOnlyList<PackUnit> units) => problem.Host.Partitions.Count > 0
        ? [units.Sum(unit => unit.Partition!.ComputeShare)]
        :
        [
            units.Sum(unit => unit.Item.DeviceMemoryGib) / problem.Host.DeviceMemoryGib,
            Enumerable.Range(0, problem.Hours).Select(hour => problem.Items.Sum(item => item.Replicas * item.Busy[hour])).DefaultIfEmpty().Max() / problem.Ceiling,
        ];
}
