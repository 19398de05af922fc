using Amazon.Runtime;
using Amazon.SageMaker.Model;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Aws.Inventory;

/// <summary>
/// Lists production variants with their instances. SageMaker names no instances, so they get ids
/// <c>endpoint/variant/n</c>; their type stands only in the endpoint's configuration.
/// </summary>
internal static class SageMakerEndpoints
{
    private const string TypePrefix = "ml.";

    private static readonly string[] Serving = ["InService", "Updating", "SystemUpdating", "RollingBack"];

    public static async Task<(IReadOnlyList<EndpointVariant> Variants, IReadOnlyList<Instance> Instances)> ListAsync(
        AwsSession session, EstatePartition partition, List<string> warnings, CancellationToken cancellationToken)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var pages = session.PagesAsync(
            AwsServices.SageMaker,
            "ListEndpoints",
            (s, token, stop) => s.SageMaker.ListEndpointsAsync(new ListEndpointsRequest { MaxResults = 100, NextToken = token }, stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            names.UnionWith((page.Endpoints ?? []).Where(endpoint => Serving.Contains(endpoint.EndpointStatus?.Value)).Select(endpoint => endpoint.EndpointName));
        }

        var variants = new List<EndpointVariant>();
        var instances = new List<Instance>();
        foreach (var name in names)
        {
            try
            {
                await AddAsync(session, partition, name, variants, instances, warnings, cancellationToken);
            }
            catch (SourceException exception) when (exception.InnerException is AmazonServiceException { ErrorCode: "ValidationException" })
            {
                warnings.Add($"SageMaker endpoint {name} was deleted while it was being read; it is left out.");
            }
        }

        return (variants, instances);
    }

    private static async Task AddAsync(
        AwsSession session,
        EstatePartition partition,
        string name,
        List<EndpointVariant> variants,
        List<Instance> instances,
        List<string> warnings,
        CancellationToken cancellationToken)
    {
        var endpoint = await session.CallAsync(
            AwsServices.SageMaker,
            "DescribeEndpoint",
            (s, stop) => s.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = name }, stop),
            cancellationToken);
        var config = await session.CallAsync(
            AwsServices.SageMaker,
            "DescribeEndpointConfig",
            (s, stop) => s.SageMaker.DescribeEndpointConfigAsync(
                new DescribeEndpointConfigRequest { EndpointConfigName = endpoint.EndpointConfigName }, stop),
            cancellationToken);
        foreach (var running in (endpoint.ProductionVariants ?? []).OrderBy(variant => variant.VariantName, StringComparer.Ordinal))
        {
            var configured = (config.ProductionVariants ?? []).Find(variant => variant.VariantName == running.VariantName);
            if (running.CurrentServerlessConfig is not null || configured?.ServerlessConfig is not null)
            {
                warnings.Add($"SageMaker variant {name}/{running.VariantName} is serverless: it has no instances and is left out.");
                continue;
            }

            var types = TypesOf(running, configured);
            if (types.Count == 0 && (running.CurrentInstanceCount ?? 0) > 0)
            {
                warnings.Add($"SageMaker variant {name}/{running.VariantName} names no instance type and is left out.");
                continue;
            }

            var launched = (endpoint.CreationTime ?? DateTime.UnixEpoch).ToUniversalTime();
            var own = types.Select((type, n) => Make($"{name}/{running.VariantName}/{n}", type, partition, launched)).ToList();
            instances.AddRange(own);
            variants.Add(new EndpointVariant(name, running.VariantName, [.. own.Select(instance => instance.Id)]));
        }
    }

    /// <returns>One type per instance.</returns>
    private static List<string> TypesOf(ProductionVariantSummary running, ProductionVariant? configured)
    {
        if (running.InstancePools is { Count: > 0 } pools)
        {
            return [.. pools
                .Where(pool => pool.InstanceType is not null)
                .OrderBy(pool => pool.InstanceType.Value, StringComparer.Ordinal)
                .SelectMany(pool => Enumerable.Repeat(WithoutPrefix(pool.InstanceType.Value), pool.CurrentInstanceCount ?? 0))];
        }

        return configured?.InstanceType?.Value is { Length: > 0 } type
            ? [.. Enumerable.Repeat(WithoutPrefix(type), running.CurrentInstanceCount ?? configured.InitialInstanceCount ?? 0)]
            : [];
    }

    public static string WithoutPrefix(string type) =>
        type.StartsWith(TypePrefix, StringComparison.Ordinal) ? type[TypePrefix.Length..] : type;

    private static Instance Make(string id, string type, EstatePartition partition, DateTime launchedAtUtc) => new(
        id,
        ComputeService.SageMaker,
        partition.Account.Id,
        partition.Region,
        type,
        ZoneName: null,
        ZoneId: null,
        InstanceLifecycle.OnDemand,
        IsRunning: true,
        launchedAtUtc,
        OfferingKey.Hosting,
        OfferingKey.SharedTenancy,
        AutoScalingGroup: null,
        Tags: new Dictionary<string, string>());
}
