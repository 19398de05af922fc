namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>What nvidia-smi calls a device and its architecture; the agent makes dimensions of both.</summary>
internal static class GpuNames
{
    public static (string Name, string Architecture) Of(string accelerator) => accelerator switch
    {
        "K80" => ("Tesla K80", "Kepler"),
        "M60" => ("Tesla M60", "Maxwell"),
        "V100" => ("Tesla V100-SXM2-16GB", "Volta"),
        "T4" => ("Tesla T4", "Turing"),
        "T4g" => ("NVIDIA T4G", "Turing"),
        "A10G" => ("NVIDIA A10G", "Ampere"),
        "A100" => ("NVIDIA A100-SXM4-40GB", "Ampere"),
        "L4" => ("NVIDIA L4", "Ada"),
        "L40S" => ("NVIDIA L40S", "Ada"),
        "H100" => ("NVIDIA H100 80GB HBM3", "Hopper"),
        _ => ($"NVIDIA {accelerator}", "Unknown"),
    };
}
