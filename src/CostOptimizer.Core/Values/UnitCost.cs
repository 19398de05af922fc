namespace CostOptimizer.Core.Values;

/// <summary>What one work item costs on hardware kept busy at a measured throughput.</summary>
public static class UnitCost
{
    private const decimal SecondsPerHour = 3_600m;

    /// <summary>
    /// Cost of a million work items: rate ÷ 3,600 ÷ throughput × 1,000,000, as the AWS Neuron performance pages and SageMaker
    /// Inference Recommender compute it.
    /// </summary>
    /// <param name="rate">Of the instance; name its purchase option beside the result.</param>
    /// <param name="throughput">Of the whole instance.</param>
    /// <returns>Null when the throughput is not a positive number: no work has no unit cost.</returns>
    public static Money? PerMillion(HourlyRate rate, Throughput throughput) =>
        double.IsFinite(throughput.PerSecond) && throughput.PerSecond is > 1e-9 and < 1e15
            ? rate.PerHour * 1_000_000m / SecondsPerHour / (decimal)throughput.PerSecond
            : null;
}
