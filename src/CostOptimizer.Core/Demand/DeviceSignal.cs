namespace CostOptimizer.Core.Demand;

/// <summary>Which metric told how busy the devices were.</summary>
public enum DeviceSignal
{
    /// <summary>No device metric was ever published: no agent, or it reports elsewhere.</summary>
    None,

    /// <summary>Share of time with at least one kernel running: an upper bound on the work done.</summary>
    GpuUtilization,

    /// <summary>Share of time a NeuronCore executed, 0..1 per core.</summary>
    NeuronCoreUtilization,

    /// <summary>CPU utilization of instances without an accelerator.</summary>
    CpuUtilization,

    /// <summary>GPU power as a share of its maximum; a weak signal, used when nothing better exists.</summary>
    GpuPower,
}
