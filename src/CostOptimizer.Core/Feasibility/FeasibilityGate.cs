using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Feasibility;

/// <summary>
/// Asks every rule whether a fleet may move to a type. No excludes, Unknown becomes a condition that a person checks
/// before acting; neither is ever silent.
/// </summary>
public static class FeasibilityGate
{
    private static readonly FeasibilityRule[] Rules =
    [
        new("offered", OfferingRules.Offered, "DescribeInstanceTypeOfferings; aws-reference 6.4"),
        new("life-cycle", OfferingRules.Lifecycle, "catalogue, family life cycles"),
        new("sagemaker-type", OfferingRules.SageMakerType, "SageMaker price list"),
        new("bare-metal", OfferingRules.BareMetal, "fleet's present type"),
        new("burstable", OfferingRules.Burstable, "EC2 user guide, burstable performance instances"),
        new("quota", OfferingRules.Quota, "Service Quotas; aws-reference 6.1 rule 6"),
        new("toolchain", DeviceRules.Toolchain, "cost-model 5"),
        new("cuda", DeviceRules.Cuda, "declared cuda-required and serving stack"),
        new("gpu-binaries", DeviceRules.GpuBinaries, "aws-reference 6.1 rule 3"),
        new("neuron-compiles", DeviceRules.NeuronCompiles, "aws-reference 6.2, operators"),
        new("neuron-shapes", DeviceRules.NeuronShapes, "aws-reference 6.2, static shapes (NCC_EMOD025)"),
        new("architecture", DeviceRules.Architecture, "aws-reference 6.3"),
        new("platform", DeviceRules.Platform, "fleet's usage operation"),
        new("device-memory", CapacityRules.DeviceMemory, "aws-reference 6.1 rule 1"),
        new("interconnect", CapacityRules.Interconnect, "aws-reference 6.1 rule 2"),
        new("precision", PrecisionRules.Precision, "accelerator data sheets"),
        new("fp64", PrecisionRules.DoublePrecision, "aws-reference 6.1"),
        new("host-memory", CapacityRules.HostMemory, "aws-reference 6.1 rule 4"),
        new("host-vcpus", CapacityRules.HostVCpus, "EC2 instance types, vCPUs; cost-model 4"),
        new("network", CapacityRules.Network, "EC2 instance types, baseline bandwidth"),
        new("storage-throughput", CapacityRules.Storage, "EC2 instance types, EBS baseline"),
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
