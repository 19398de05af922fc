namespace CostOptimizer.Simulator.Types;

/// <summary>One instance type as DescribeInstanceTypes describes it.</summary>
/// <param name="Architecture"><c>x86_64</c> or <c>arm64</c>.</param>
/// <param name="Accelerator">Null for CPU types.</param>
/// <param name="NetworkPerformance">AWS's label, such as <c>Up to 25 Gigabit</c>.</param>
/// <param name="LocalStorageGB">Instance store; zero for EBS only.</param>
/// <param name="UsageClasses"><c>on-demand</c>, <c>spot</c>, <c>capacity-block</c>.</param>
/// <param name="Withdrawn">The API no longer describes the type, though the price list still prices it.</param>
internal sealed record InstanceTypeRow(
    string Name,
    int VCpus,
    int MemoryMiB,
    string Architecture,
    AcceleratorDevice? Accelerator,
    string NetworkPerformance,
    double NetworkBaselineGbps,
    double NetworkPeakGbps,
    int EbsBaselineMbps,
    int EbsMaxMbps,
    int LocalStorageGB,
    bool CurrentGeneration,
    IReadOnlyList<string> UsageClasses,
    bool BareMetal,
    bool Withdrawn,
    string Source)
{
    /// <summary>The part before the dot.</summary>
    public string Family => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The part after the dot.</summary>
    public string Size => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    public bool IsArm => Architecture == "arm64";

    /// <summary>Graviton runs one thread a core, the x86 types here two.</summary>
    public int ThreadsPerCore => IsArm ? 1 : 2;

    public int Cores => VCpus / ThreadsPerCore;

    /// <summary>Weight of the size among reservations: large 4, xlarge 8, bare metal as its virtual twin.</summary>
    /// <remarks>Twice the vCPUs reproduces AWS's published table for every type here.</remarks>
    public int NormalizationFactor => VCpus * 2;

    /// <summary>None of the families in the table is burstable.</summary>
    public bool Burstable => false;

    /// <summary><c>xen</c> for the oldest accelerated families, <c>nitro</c> otherwise, null on bare metal.</summary>
    public string? Hypervisor =>
        BareMetal ? null : Family is "p2" or "p3" or "g3" or "g3s" or "f1" ? "xen" : "nitro";

    /// <summary><c>AWS</c> (Graviton), <c>AMD</c> or <c>Intel</c>.</summary>
    public string ProcessorManufacturer =>
        IsArm ? "AWS" : Family is "g4ad" or "g5" or "g6" or "g6e" or "gr6" or "inf2" or "p5" ? "AMD" : "Intel";
}
