namespace CostOptimizer.Core.Performance;

/// <summary>
/// Precisions whose speeds compare: TF32 is how newer GPUs run FP32 models, and FP16 and BF16 share a device's
/// matrix units. Neuron's BF16 is therefore compared with FP16 on GPUs.
/// </summary>
internal enum PrecisionClass
{
    Unknown,
    Single,
    Half,
    Int8,
    Fp8,
}
