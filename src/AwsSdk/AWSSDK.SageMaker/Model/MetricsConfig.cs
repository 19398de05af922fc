namespace Amazon.SageMaker.Model;

/// <summary>Which metrics an endpoint publishes, and how often.</summary>
public class MetricsConfig
{
    public bool? EnableDetailedObservability { get; set; }

    public bool? EnableEnhancedMetrics { get; set; }

    public int? MetricPublishFrequencyInSeconds { get; set; }
}
