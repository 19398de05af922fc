namespace CostOptimizer.Core.Performance;

/// <summary>Says how fast a workload is on one device compared with another.</summary>
public interface IPerformanceModel
{
    /// <returns>Null when no evidence of any grade relates the two devices.</returns>
    SpeedupEstimate? Estimate(SpeedupQuery query);

    /// <summary>The same model with further measurements of the user's own; one that it has already counts once.</summary>
    /// <returns>This model where it knows no measurements.</returns>
    IPerformanceModel With(IReadOnlyList<LoadTest> loadTests) => this;
}
