using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Feasibility;

/// <summary>Rules about what the software runs on.</summary>
internal static class DeviceRules
{
    public static Ruling? Toolchain(FeasibilityQuestion question) => question.To.Kind switch
    {
        AcceleratorKind.Gaudi or AcceleratorKind.Fpga or AcceleratorKind.Media or AcceleratorKind.Other
            when question.To.Kind != question.From.Kind =>
            Ruling.No($"not {question.Target}: it needs a toolchain of its own, and none is declared for this workload"),
        _ => null,
    };

    public static Ruling? Cuda(FeasibilityQuestion question)
    {
        if (question.To.Kind == AcceleratorKind.Gpu || question.From.Kind != AcceleratorKind.Gpu)
        {
            return null;
        }

        return question.Workload switch
        {
            { NeedsCuda: Answer.Yes } => Ruling.No($"not {question.Target}: needs CUDA"),
            { NeedsCuda: Answer.Unknown, ServingStack: ServingStack.TensorRt } => Ruling.No($"not {question.Target}: served by TensorRT, which needs CUDA"),
            { NeedsCuda: Answer.No } => Ruling.Yes("does not need CUDA"),
            _ => Ruling.Check($"not declared whether it needs CUDA, which {question.Target} has not: check custom kernels and libraries"),
        };
    }

    public static Ruling? GpuBinaries(FeasibilityQuestion question) =>
        question.To.Kind != AcceleratorKind.Gpu || question.SameDevice ? null
        : question.From.Kind != AcceleratorKind.Gpu ? Ruling.Check($"the fleet has no GPU today: check that the image carries a CUDA build for {question.Target}")
        : question.Workload.ServingStack == ServingStack.TensorRt ? Ruling.Check($"TensorRT engines are built per device: rebuild them on {question.Target}")
        : Ruling.Check($"check that the image has kernels or PTX for {question.Target}: binaries do not run on another major architecture");

    public static Ruling? NeuronCompiles(FeasibilityQuestion question) => question switch
    {
        { ToNeuron: false } or { SameDevice: true } => null,
        { Workload.CompilesOnNeuron: Answer.No } => Ruling.No($"not {question.Target}: the model does not compile on Neuron"),
        { Workload.CompilesOnNeuron: Answer.Yes } => Ruling.Yes("declared to compile on Neuron; artefacts are built per core generation"),
        _ => Ruling.Check("not declared whether it compiles on Neuron: list its operators with the compiler first"),
    };

    public static Ruling? NeuronShapes(FeasibilityQuestion question) => question switch
    {
        { ToNeuron: false } or { SameDevice: true } => null,
        { Workload.DynamicShapes: Answer.Yes } => Ruling.No($"not {question.Target}: the compiler needs static shapes, and the inputs vary"),
        { Workload.DynamicShapes: Answer.No } => Ruling.Yes("shapes are static"),
        _ => Ruling.Check("not declared whether input shapes are static, which Neuron needs: else pad or compile one artefact per bucket"),
    };

    public static Ruling? Architecture(FeasibilityQuestion question) => (question.From.Architecture, question.To.Architecture, question.Workload.Arm64Ready) switch
    {
        (CpuArchitecture.X64, CpuArchitecture.Arm64, Answer.No) => Ruling.No($"not {question.To.Name}: no arm64 image"),
        (CpuArchitecture.X64, CpuArchitecture.Arm64, Answer.Yes) => Ruling.Yes("arm64 image declared"),
        (CpuArchitecture.X64, CpuArchitecture.Arm64, _) => Ruling.Check("not declared whether an arm64 image and arm64 wheels exist"),
        (CpuArchitecture.Arm64, CpuArchitecture.X64, _) => Ruling.Check("the fleet runs on arm64: check that an x86-64 image exists"),
        _ => null,
    };

    public static Ruling? Tenancy(FeasibilityQuestion question) =>
        question.Fleet.Instances.Count == 0 || question.Fleet.Instances[0].Tenancy == OfferingKey.SharedTenancy ? null
        : Ruling.Check($"the fleet runs with {question.Fleet.Instances[0].Tenancy} tenancy: check that {question.To.Name} is had so here, and that licences bound to sockets or cores allow it");

    public static Ruling? Platform(FeasibilityQuestion question) =>
        question.Platform is OfferingKey.Linux or OfferingKey.Hosting ? null
        : question.ToNeuron || question.To.Architecture == CpuArchitecture.Arm64
            ? Ruling.No($"not {question.Target}: the fleet's platform {question.Platform} is not plain Linux, which {question.To.Name} needs")
            : Ruling.Yes($"keeps platform {question.Platform} and its price");
}
