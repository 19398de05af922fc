namespace CostOptimizer.Core.Fleets;

/// <summary>What does the work of an instance type. <see cref="Cpu"/> means that it has no accelerator.</summary>
public enum AcceleratorKind
{
    Cpu,
    Gpu,
    Inferentia,
    Trainium,
    Gaudi,
    Fpga,
    Media,
    Other,
}
