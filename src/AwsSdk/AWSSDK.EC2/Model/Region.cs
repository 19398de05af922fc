using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>A region as the account sees it.</summary>
public class Region
{
    [WireName("regionEndpoint")]
    public string Endpoint { get; set; }

    /// <summary>opt-in-not-required, opted-in or not-opted-in.</summary>
    public string OptInStatus { get; set; }

    public string RegionName { get; set; }
}
