using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Analysis;

/// <summary>A type that the catalogue does not know still has usage and cost; the planner says that it cannot be compared.</summary>
internal static class UnknownType
{
    public static InstanceType Named(string typeName) => new(
        typeName, VCpus: 1, MemoryGib: 0, CpuArchitecture.X64, AcceleratorKind.Other, "unknown", AcceleratorCount: 1,
        AcceleratorMemoryGib: 0, NetworkGbps: null, EbsMbps: null, IsBareMetal: false, "not in the catalogue");
}
