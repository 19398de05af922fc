namespace CostOptimizer.Aws.Configuration;

public enum LatencyUnit
{
    Milliseconds,
    Microseconds,
    Seconds,
}
