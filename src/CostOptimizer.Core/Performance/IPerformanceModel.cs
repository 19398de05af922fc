namespace CostOptimizer.Core.Performance;

/// <summary>Says how fast a workload is on one device compared with another.</summary>
public interface IPerformanceModel
{
    /// <returns>Null when no evidence of any grade relates the two devices.</returns>
    SpeedupEstimate? Estimate(SpeedupQuery query);
}
