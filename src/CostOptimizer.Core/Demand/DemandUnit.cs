namespace CostOptimizer.Core.Demand;

public enum DemandUnit
{
    /// <summary>Work items per second, from a request metric.</summary>
    ItemsPerSecond,

    /// <summary>Busy devices of the present kind: 3.2 busy V100s are 3.2 V100-equivalents.</summary>
    DeviceEquivalents,
}
