using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

internal static class PrecisionClasses
{
    public static PrecisionClass Of(Precision? precision) => precision switch
    {
        null => PrecisionClass.Unknown,
        Precision.Fp32 or Precision.Tf32 => PrecisionClass.Single,
        Precision.Fp16 or Precision.Bf16 => PrecisionClass.Half,
        Precision.Int8 => PrecisionClass.Int8,
        Precision.Fp8 => PrecisionClass.Fp8,
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, "Not a precision."),
    };
}
