namespace CostOptimizer.Core.Fleets;

/// <summary>One accelerator device as a data sheet describes it: peak, dense figures.</summary>
/// <param name="Name">Short name that joins the benchmark table, for example <c>T4</c>, <c>Inferentia2</c>.</param>
/// <param name="MemoryBandwidthGBps">GB per second.</param>
/// <param name="Fp32Tflops">Null where the part has none or none is published; so for the other peaks.</param>
public sealed record Accelerator(
    string Name,
    AcceleratorKind Kind,
    double? Fp32Tflops,
    double? Fp16Tflops,
    double? Bf16Tflops,
    double? Int8Tops,
    double? MemoryBandwidthGBps,
    bool HasFastFp64,
    bool HasNvLink,
    int MigSlices,
    string Source);
