namespace CostOptimizer.Aws.Metrics;

internal static class Statistics
{
    public const string Average = "Average";
    public const string Maximum = "Maximum";
    public const string SampleCount = "SampleCount";
    public const string Sum = "Sum";
    public const string P99 = "p99";
}
