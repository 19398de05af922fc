namespace Amazon.EC2.Model;

/// <summary>Network of an instance type.</summary>
public class NetworkInfo
{
    public bool? EfaSupported { get; set; }

    public int? MaximumNetworkCards { get; set; }

    public int? MaximumNetworkInterfaces { get; set; }

    public List<NetworkCardInfo> NetworkCards { get; set; }

    public string NetworkPerformance { get; set; }
}
