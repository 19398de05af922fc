using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Calls;

/// <summary>
/// What AWS charges for the requests made here: CloudWatch alone, at its commercial list price, outside the free tier:
/// $0.01 per 1,000 metrics requested with GetMetricData and per 1,000 other requests (CloudWatch pricing page and user
/// guide, "GetMetricData"). The list price of China is not published in USD; the commercial one stands in for it.
/// </summary>
internal static class CallPrices
{
    private const decimal PerCloudWatchUnit = 0.01m / 1000m;

    public static Money Of(string service, long units) =>
        Money.Usd(service == AwsServices.CloudWatch ? PerCloudWatchUnit * units : 0m);
}
