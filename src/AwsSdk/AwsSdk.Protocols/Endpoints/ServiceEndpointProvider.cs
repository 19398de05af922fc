using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace AwsSdk.Protocols;

/// <summary>Chooses host and signing region by the service's rules and the pipeline's own table of partitions.</summary>
internal sealed class ServiceEndpointProvider(EndpointRules rules, string signingName) : IEndpointProvider
{
    /// <exception cref="AmazonClientException">The service has no host there.</exception>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var region = (string)parameters["Region"];
        var custom = (string)parameters["Endpoint"];
        if (string.IsNullOrEmpty(region))
        {
            throw new AmazonClientException($"No region is set, so there is no {rules.Prefix} endpoint to call.");
        }

        var partition = Fn.Partition(region)
            ?? throw new AmazonClientException($"'{region}' belongs to no known AWS partition.");
        var global = rules.GlobalHosts.GetValueOrDefault(partition.name);
        var signingRegion = global?.SigningRegion ?? region;
        if (!string.IsNullOrEmpty(custom))
        {
            // The signer would otherwise guess the region from the custom host's name and fall back to us-east-1.
            return Endpoint(custom, signingRegion);
        }

        RequireHost(region, partition.name);
        var fips = parameters["UseFIPS"] is true;
        var dualStack = parameters["UseDualStack"] is true;
        return global is not null && !fips && !dualStack
            ? Endpoint($"https://{global.Host}", signingRegion)
            : Endpoint($"https://{Host(signingRegion, partition, fips, dualStack)}", signingRegion);
    }

    private string Host(string region, Partition partition, bool fips, bool dualStack)
    {
        if (fips && !partition.supportsFIPS)
        {
            throw new AmazonClientException($"FIPS is asked for, but partition {partition.name} has no FIPS endpoints.");
        }

        if (dualStack && !partition.supportsDualStack)
        {
            throw new AmazonClientException(
                $"Dual-stack is asked for, but partition {partition.name} has no dual-stack endpoints.");
        }

        var plain = !fips || (rules.GovCloudFipsIsDefault && !dualStack && partition.name == "aws-us-gov");
        var suffix = dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return $"{(plain ? rules.Prefix : rules.FipsPrefix)}.{region}.{suffix}";
    }

    private void RequireHost(string region, string partition)
    {
        if (rules.OnlyRegions is { } regions && !regions.Contains(region))
        {
            throw new AmazonClientException(
                $"{rules.Prefix} is served in {string.Join(", ", regions)} only, not in '{region}'.");
        }

        if (rules.OnlyPartitions is { } partitions && !partitions.Contains(partition))
        {
            throw new AmazonClientException(
                $"{rules.Prefix} is served in partitions {string.Join(", ", partitions)} only, not in {partition}.");
        }
    }

    private Endpoint Endpoint(string url, string signingRegion) => new(
        url,
        $$"""{"authSchemes":[{"name":"sigv4","signingName":"{{signingName}}","signingRegion":"{{signingRegion}}"}]}""",
        headersJson: null);
}
