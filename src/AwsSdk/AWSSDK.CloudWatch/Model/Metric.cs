namespace Amazon.CloudWatch.Model;

/// <summary>The name of a series: namespace, metric name and exactly these dimensions.</summary>
public class Metric
{
    public List<Dimension> Dimensions { get; set; }

    public string MetricName { get; set; }

    public string Namespace { get; set; }
}
