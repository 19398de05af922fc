namespace Amazon.EC2.Model;

/// <summary>Block storage throughput.</summary>
public class EbsOptimizedInfo
{
    public int? BaselineBandwidthInMbps { get; set; }

    public int? BaselineIops { get; set; }

    public double? BaselineThroughputInMBps { get; set; }

    public int? MaximumBandwidthInMbps { get; set; }

    public int? MaximumIops { get; set; }

    public double? MaximumThroughputInMBps { get; set; }
}
