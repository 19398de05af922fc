namespace CostOptimizer.Core.Planning.Packs;

/// <summary>What fills the shared hosts first, and so divides their cost.</summary>
internal enum PackBasis
{
    DeviceMemory,
    BusyTime,
    DeviceParts,
}
