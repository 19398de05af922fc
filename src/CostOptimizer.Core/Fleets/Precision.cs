namespace CostOptimizer.Core.Fleets;

/// <summary>The numeric type in which a model is served.</summary>
public enum Precision
{
    Fp32,
    Tf32,
    Fp16,
    Bf16,
    Int8,
    Fp8,
}
