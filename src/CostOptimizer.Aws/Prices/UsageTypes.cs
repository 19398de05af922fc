using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Aws.Prices;

/// <summary>
/// Reads usage types: <c>BoxUsage:g5.xlarge</c>, <c>APN1-DedicatedUsage:c5.xlarge</c>, <c>USE1-Host:ml.g5.xlarge</c>.
/// Their siblings (UnusedBox, Reservation, UnusedDed, DedicatedRes, HostBoxUsage) are no running instance.
/// </summary>
internal static class UsageTypes
{
    private const string HostingType = "ml.";

    /// <returns>What the usage is of; null when it is not an instance running in that region.</returns>
    public static OfferingKey? OfferingOf(Region region, string? serviceCode, string? usageType, string? operation)
    {
        if (usageType is null || usageType.IndexOf(':', StringComparison.Ordinal) is var colon && colon < 0)
        {
            return null;
        }

        var type = usageType[(colon + 1)..];
        var usage = usageType[..colon];
        usage = usage[(usage.LastIndexOf('-') + 1)..];
        return serviceCode switch
        {
            "AmazonSageMaker" when usage == "Host" && type.StartsWith(HostingType, StringComparison.Ordinal) =>
                OfferingKey.SageMakerHosting(region, type[HostingType.Length..]),
            "AmazonEC2" when TenancyOf(usage) is { } tenancy && IsInstanceOperation(operation) && type.Contains('.', StringComparison.Ordinal) =>
                new OfferingKey(ComputeService.Ec2, region, type, operation!, tenancy),
            _ => null,
        };
    }

    private static string? TenancyOf(string usage) => usage switch
    {
        "BoxUsage" => OfferingKey.SharedTenancy,
        "DedicatedUsage" => "dedicated",
        _ => null,
    };

    private static bool IsInstanceOperation(string? operation) =>
        operation is not null && operation.StartsWith(OfferingKey.Linux, StringComparison.Ordinal) && operation != "RunInstances:CB";
}
