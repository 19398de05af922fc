namespace CostOptimizer.Simulator.Serving;

/// <summary>How often one operation was called.</summary>
/// <param name="Account">As claimed by the key; empty when unknown.</param>
/// <param name="Service">IAM prefix, such as <c>cloudwatch</c>.</param>
/// <param name="Count">All calls, refused ones included.</param>
/// <param name="Failed">Calls answered with an error, or not at all.</param>
/// <param name="MetricsRequested">Metrics asked for by GetMetricData, which is what CloudWatch bills.</param>
public sealed record RequestCount(
    string Account, string Region, string Service, string Operation, int Count, int Failed, int MetricsRequested);
