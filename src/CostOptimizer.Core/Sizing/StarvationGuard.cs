using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Sizing;

/// <summary>
/// Keeps a fast device from being counted on when its host cannot feed it: each busy device keeps the vCPUs busy that
/// it does today, times its speedup. Host cores are taken as equally fast, which favours today's hardware.
/// </summary>
public static class StarvationGuard
{
    /// <param name="vCpusPerBusyDevice">Measured on the present fleet; null when not known, which limits nothing: the feasibility gate then asks to check.</param>
    /// <returns>The largest speedup that the target's host can feed; null when it is not limited.</returns>
    public static double? LargestSpeedup(InstanceType target, double? vCpusPerBusyDevice) =>
        vCpusPerBusyDevice is { } busy && double.IsFinite(busy) && busy > 0 && target.AcceleratorCount > 0
            ? (double)target.VCpus / target.AcceleratorCount / busy
            : null;
}
