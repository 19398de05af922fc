namespace CostOptimizer.Aws.Configuration;

/// <summary>Where metrics are found in CloudWatch.</summary>
public sealed class AwsMetricOptions
{
    /// <summary>Namespace of the CloudWatch agent; <c>CWAgent</c> by default.</summary>
    public string AgentNamespace { get; set; } = "CWAgent";

    /// <summary>Request metrics of the user's own, for fleets without a load balancer.</summary>
    public List<RequestMetricOptions> Requests { get; set; } = [];
}
