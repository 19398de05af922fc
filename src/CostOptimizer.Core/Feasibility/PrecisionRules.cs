using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Feasibility;

/// <summary>Rules about number formats.</summary>
internal static class PrecisionRules
{
    /// <summary>Ada and Hopper have FP8 tensor cores (aws-reference §6.1); data sheets in the catalogue carry no FP8 peak.</summary>
    private static readonly string[] Fp8Devices = ["L4", "L40S", "H100", "H200"];

    public static Ruling? Precision(FeasibilityQuestion question)
    {
        if (question.Workload.Precision is not { } precision || question.SameDevice || question.To.Kind == AcceleratorKind.Cpu)
        {
            return null;
        }

        if (question.ToNeuron && precision is Fleets.Precision.Fp32 or Fleets.Precision.Tf32)
        {
            return Ruling.Check("Neuron may cast FP32 weights to BF16: check accuracy");
        }

        if (question.ToDevice is not { } device || HasNoData(device))
        {
            return Ruling.Check($"no data sheet says whether {question.Target} computes in {Name(precision)}");
        }

        var has = precision switch
        {
            Fleets.Precision.Fp16 => device.Fp16Tflops is not null,
            Fleets.Precision.Bf16 => device.Bf16Tflops is not null,
            Fleets.Precision.Int8 => device.Int8Tops is not null,
            Fleets.Precision.Fp8 => Fp8Devices.Any(name => device.Name.StartsWith(name, StringComparison.Ordinal)),
            _ => true,
        };
        return has
            ? Ruling.Yes($"{question.Target} computes in {Name(precision)}")
            : Ruling.No($"not {question.Target}: served in {Name(precision)}, for which it has no fast path");
    }

    public static Ruling? DoublePrecision(FeasibilityQuestion question)
    {
        if (question.To.Kind == AcceleratorKind.Cpu || question.ToDevice is { HasFastFp64: true })
        {
            return null;
        }

        return question.Workload.NeedsFp64 switch
        {
            Answer.Yes => Ruling.No($"not {question.Target}: needs FP64, which runs there at a small fraction of its FP32 rate or not at all"),
            Answer.Unknown when question.FromDevice is { HasFastFp64: true } => Ruling.Check($"check that nothing computes in FP64, which is slow on {question.Target}"),
            _ => null,
        };
    }

    private static bool HasNoData(Accelerator device) =>
        device is { Fp32Tflops: null, Fp16Tflops: null, Bf16Tflops: null, Int8Tops: null };

    private static string Name(Precision precision) => precision.ToString().ToUpperInvariant();
}
