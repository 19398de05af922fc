namespace CostOptimizer.Core.Fleets;

/// <summary>An EC2 instance type as the catalogue knows it.</summary>
/// <param name="Name">For example <c>g4dn.xlarge</c>, without an <c>ml.</c> prefix.</param>
/// <param name="Accelerator">Short device name, null when <paramref name="Kind"/> is Cpu.</param>
/// <param name="AcceleratorCount">Devices as placed in the instance; 0 for CPU types. Fractional devices are rejected at load.</param>
/// <param name="AcceleratorMemoryGib">Usable memory of each device, GiB (MiB reported by EC2 ÷ 1024).</param>
/// <param name="NetworkGbps">Sustained (baseline) network bandwidth; null when not known.</param>
/// <param name="EbsMbps">Sustained (baseline) EBS throughput, Mbit/s; null when not known.</param>
public sealed record InstanceType(
    string Name,
    int VCpus,
    double MemoryGib,
    CpuArchitecture Architecture,
    AcceleratorKind Kind,
    string? Accelerator,
    int AcceleratorCount,
    double AcceleratorMemoryGib,
    double? NetworkGbps,
    double? EbsMbps,
    bool IsBareMetal,
    string Source)
{
    /// <summary>The part before the dot: <c>g4dn</c>.</summary>
    public string Family => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The part after the dot: <c>xlarge</c>.</summary>
    public string Size => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>Devices that do the work: accelerators, or the instance itself when it has none.</summary>
    public int Devices => Math.Max(AcceleratorCount, 1);

    /// <summary>
    /// Units that a measured throughput counts: accelerators, or vCPUs where there is none, because c5.large and
    /// c5.24xlarge share one device name and differ 48-fold.
    /// </summary>
    public int ThroughputUnits => AcceleratorCount > 0 ? AcceleratorCount : VCpus;

    /// <summary>Name that joins the benchmark table: the accelerator's, or <c>CPU:family</c>.</summary>
    public string DeviceName => Accelerator ?? $"CPU:{Family}";
}
