namespace CostOptimizer.Core.Packing;

/// <summary>Fleets to place on as few hosts of one type as possible.</summary>
/// <param name="Ceiling">Largest busy share of a device, above 0 to below 1.</param>
public sealed record PackProblem(IReadOnlyList<PackItem> Items, PackHost Host, double Ceiling)
{
    private const double Most = 1e6;

    public int Hours => Items.Count == 0 ? 0 : Items[0].Busy.Count;

    /// <exception cref="ArgumentException">Names every value that cannot be packed.</exception>
    internal static void Require(PackProblem problem)
    {
        string[] faults =
        [
            .. Fault("Ceiling", problem.Ceiling, problem.Ceiling is > 0 and < 1, "above 0 and below 1"),
            .. Fault("Devices", problem.Host.Devices, problem.Host.Devices >= 1, "1 or more"),
            .. problem.Items.CountBy(item => item.Fleet, StringComparer.Ordinal).Where(count => count.Value > 1).Select(count => $"{count.Key} comes twice"),
            .. problem.Items.SelectMany(item => Faults(item, problem.Hours)),
        ];
        if (faults.Length > 0)
        {
            throw new ArgumentException($"Cannot pack: {string.Join("; ", faults)}.", nameof(problem));
        }
    }

    private static IEnumerable<string> Faults(PackItem item, int hours) =>
    [
        .. Fault($"Replicas of {item.Fleet}", item.Replicas, item.Replicas is >= 1 and <= 1000, "1 to 1000"),
        .. Fault($"Hosts of {item.Fleet}", item.Hosts, item.Hosts >= 1 && item.Hosts <= item.Replicas, "1 to its replicas"),
        .. Fault($"DeviceMemoryGib of {item.Fleet}", item.DeviceMemoryGib, item.DeviceMemoryGib is > 0 and < Most, "above 0"),
        .. Fault($"HostMemoryGib of {item.Fleet}", item.HostMemoryGib, item.HostMemoryGib is >= 0 and < Most, "0 or more"),
        .. Fault($"VCpusPerBusyDevice of {item.Fleet}", item.VCpusPerBusyDevice, item.VCpusPerBusyDevice is >= 0 and < Most, "0 or more"),
        .. Fault($"hours of {item.Fleet}", item.Busy.Count, item.Busy.Count == hours && item.Burst.Count == hours, "as many as those of the others"),
        .. item.Busy.Concat(item.Burst).Where(share => !(share is >= 0 and < Most)).Take(1).SelectMany(share => Fault($"a busy share of {item.Fleet}", share, isFine: false, "0 or more")),
    ];

    private static IEnumerable<string> Fault(string name, double value, bool isFine, string range) =>
        isFine ? [] : [FormattableString.Invariant($"{name} is {value} and must be {range}")];
}
