using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Feasibility;

/// <summary>
/// Asks every rule whether a fleet may move to a type. No excludes, Unknown becomes a condition that a person checks
/// before acting; neither is ever silent.
/// </summary>
public static class FeasibilityGate
{
    internal static IReadOnlyList<FeasibilityRule> Rules { get; } =
    [
        new("offered", "Can it be launched in the region, in enough zones, and where the fleet runs?", OfferingRules.Offered, "DescribeInstanceTypeOfferings; aws-reference 6.4"),
        new("life-cycle", "Is the family retired, leaving, or dropped by its SDK, and since or from when?", OfferingRules.Lifecycle, "catalogue, family life cycles"),
        new("sagemaker-type", "Does SageMaker host on it in the region?", OfferingRules.SageMakerType, "SageMaker price list"),
        new("bare-metal", "Does the image need, or bear, bare metal?", OfferingRules.BareMetal, "fleet's present type"),
        new("burstable", "Is it a burstable type, whose credits steady inference outruns?", OfferingRules.Burstable, "EC2 user guide, burstable performance instances"),
        new("quota", "Is it in another vCPU quota than the present type?", OfferingRules.Quota, "Service Quotas; aws-reference 6.1 rule 6"),
        new("toolchain", "Does it need a toolchain that nobody declared?", DeviceRules.Toolchain, "cost-model 5"),
        new("cuda", "Does the workload need CUDA or TensorRT where there is none?", DeviceRules.Cuda, "declared cuda-required and serving stack"),
        new("gpu-binaries", "Must kernels, PTX or engines be built for another GPU?", DeviceRules.GpuBinaries, "aws-reference 6.1 rule 3"),
        new("neuron-compiles", "Do the model's operators compile on Neuron?", DeviceRules.NeuronCompiles, "aws-reference 6.2, operators"),
        new("neuron-shapes", "Are input shapes static, as Neuron needs?", DeviceRules.NeuronShapes, "aws-reference 6.2, static shapes (NCC_EMOD025)"),
        new("neuron-core-memory", "Does a replica fit one NeuronCore's part of the memory?", CapacityRules.NeuronCoreMemory, "aws-reference 6.2; catalogue, device partitions"),
        new("architecture", "Is there an image for its CPU architecture?", DeviceRules.Architecture, "aws-reference 6.3"),
        new("platform", "Does it run the fleet's platform (Windows, RHEL)?", DeviceRules.Platform, "fleet's usage operation"),
        new("tenancy", "Does dedicated tenancy or a dedicated host carry over?", DeviceRules.Tenancy, "EC2 user guide, Dedicated Hosts and Dedicated Instances"),
        new("device-memory", "Does a replica fit its devices with the margin left free?", CapacityRules.DeviceMemory, "aws-reference 6.1 rule 1"),
        new("interconnect", "Does a sharded model need NVLink that is not there?", CapacityRules.Interconnect, "aws-reference 6.1 rule 2"),
        new("precision", "Does the device compute in the declared precision?", PrecisionRules.Precision, "accelerator data sheets"),
        new("fp64", "Does anything compute in FP64, which is slow there?", PrecisionRules.DoublePrecision, "aws-reference 6.1"),
        new("host-memory", "Does host memory per device fall?", CapacityRules.HostMemory, "aws-reference 6.1 rule 4"),
        new("host-vcpus", "Do vCPUs per device fall, where their need is not measured?", CapacityRules.HostVCpus, "EC2 instance types, vCPUs; cost-model 4"),
        new("network", "Does network bandwidth per device fall?", CapacityRules.Network, "EC2 instance types, baseline bandwidth"),
        new("storage-throughput", "Does EBS throughput per device fall?", CapacityRules.Storage, "EC2 instance types, EBS baseline"),
    ];

    /// <returns>Findings in the order of the rules; rules without a word on this move are left out.</returns>
    public static IReadOnlyList<RuleFinding> Judge(FeasibilityQuestion question) =>
    [
        .. Rules
            .Select(rule => (Rule: rule, Ruling: rule.Judge(question)))
            .Where(judged => judged.Ruling is not null)
            .Select(judged => new RuleFinding(judged.Rule.Name, judged.Ruling!.Answer, judged.Ruling.Reason, judged.Rule.Source)),
    ];

    public static bool Excludes(IEnumerable<RuleFinding> findings) => findings.Any(finding => finding.Passes == Answer.No);
}
