namespace Amazon.EC2.Model;

/// <summary>One network card.</summary>
public class NetworkCardInfo
{
    public double? BaselineBandwidthInGbps { get; set; }

    public int? MaximumNetworkInterfaces { get; set; }

    public int? NetworkCardIndex { get; set; }

    public string NetworkPerformance { get; set; }

    public double? PeakBandwidthInGbps { get; set; }
}
