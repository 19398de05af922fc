namespace Amazon.EC2.Model;

/// <summary>What an instance type is made of.</summary>
public class InstanceTypeInfo
{
    public bool? AutoRecoverySupported { get; set; }

    public bool? BareMetal { get; set; }

    public bool? BurstablePerformanceSupported { get; set; }

    public bool? CurrentGeneration { get; set; }

    public bool? DedicatedHostsSupported { get; set; }

    public EbsInfo EbsInfo { get; set; }

    public FpgaInfo FpgaInfo { get; set; }

    public bool? FreeTierEligible { get; set; }

    public GpuInfo GpuInfo { get; set; }

    public bool? HibernationSupported { get; set; }

    public InstanceTypeHypervisor Hypervisor { get; set; }

    public InferenceAcceleratorInfo InferenceAcceleratorInfo { get; set; }

    public InstanceStorageInfo InstanceStorageInfo { get; set; }

    public bool? InstanceStorageSupported { get; set; }

    public InstanceType InstanceType { get; set; }

    public MediaAcceleratorInfo MediaAcceleratorInfo { get; set; }

    public MemoryInfo MemoryInfo { get; set; }

    public NetworkInfo NetworkInfo { get; set; }

    public NeuronInfo NeuronInfo { get; set; }

    public ProcessorInfo ProcessorInfo { get; set; }

    public List<string> SupportedRootDeviceTypes { get; set; }

    /// <summary>spot, on-demand, capacity-block.</summary>
    public List<string> SupportedUsageClasses { get; set; }

    public List<string> SupportedVirtualizationTypes { get; set; }

    public VCpuInfo VCpuInfo { get; set; }
}
