namespace AwsSdk.Protocols;

/// <summary>
/// The hosts of one service: <c>{prefix}.{region}.{suffix of the partition}</c>, unless a partition has one host for
/// all its regions. Hosts and signing names: AWS service endpoints as listed for aws, aws-cn and aws-us-gov.
/// </summary>
public sealed class EndpointRules(string prefix)
{
    public string Prefix { get; } = prefix;

    public required string FipsPrefix { get; init; }

    /// <summary>In GovCloud the plain host already is the FIPS host.</summary>
    public bool GovCloudFipsIsDefault { get; init; }

    /// <summary>Host and signing region of the partitions that have one host for all regions.</summary>
    public Dictionary<string, GlobalHost> GlobalHosts { get; init; } = [];

    /// <summary>The only regions with a host; null when every region has one.</summary>
    public IReadOnlyList<string> OnlyRegions { get; init; }

    /// <summary>The only partitions with a host; null when every partition has one.</summary>
    public IReadOnlyList<string> OnlyPartitions { get; init; }
}
