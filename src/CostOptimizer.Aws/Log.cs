using Microsoft.Extensions.Logging;

namespace CostOptimizer.Aws;

internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "{Count} hosts that no instance has publish series of {Namespace} in {Partition}: add append_dimensions InstanceId to the agent's settings")]
    public static partial void HostsUnknown(this ILogger logger, int count, string @namespace, string partition);

    [LoggerMessage(3002, LogLevel.Information, "Collected {Series} series for {Fleets} fleets of {Partition}; rejected {Rejected} datapoints")]
    public static partial void MetricsCollected(this ILogger logger, int series, int fleets, string partition, int rejected);

    [LoggerMessage(3003, LogLevel.Information, "Read {OnDemand} on-demand prices, {Commitments} commitment offers and {Spot} spot pools of {Region}; refused {Refused}")]
    public static partial void PricesRead(this ILogger logger, int onDemand, int commitments, int spot, string region, int refused);
}
