using System.Collections.Concurrent;
using Amazon.EC2.Model;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;

namespace CostOptimizer.Aws.Inventory;

/// <summary>
/// Zone names as zone ids, learnt per account: us-east-1a of one account is another zone than us-east-1a of the next.
/// </summary>
internal sealed class ZoneIds
{
    private readonly ConcurrentDictionary<(string AccountId, string ZoneName), string> _ids = new();

    public void Learn(string accountId, string? zoneName, string? zoneId)
    {
        if (!string.IsNullOrEmpty(zoneName) && !string.IsNullOrEmpty(zoneId))
        {
            _ids[(accountId, zoneName)] = zoneId;
        }
    }

    /// <returns>Null when the id is not known.</returns>
    public string? Find(string accountId, string? zoneName) =>
        string.IsNullOrEmpty(zoneName) ? null : _ids.GetValueOrDefault((accountId, zoneName));

    /// <summary>Learns from spot prices of now, whose rows carry both, when a name is not known yet.</summary>
    public async Task ResolveAsync(
        AwsSession session, string accountId, IEnumerable<string?> zoneNames, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (zoneNames.All(name => string.IsNullOrEmpty(name) || Find(accountId, name) is not null))
        {
            return;
        }

        var answer = await session.CallAsync(
            AwsServices.Ec2,
            "DescribeSpotPriceHistory",
            (s, stop) => s.Ec2.DescribeSpotPriceHistoryAsync(
                new DescribeSpotPriceHistoryRequest
                {
                    StartTime = now.UtcDateTime,
                    EndTime = now.UtcDateTime,
                    ProductDescriptions = ["Linux/UNIX"],
                    InstanceTypes = ["c5.xlarge", "m5.xlarge", "c5.large", "m5.large"],
                    MaxResults = 100,
                },
                stop),
            cancellationToken);
        foreach (var row in answer.SpotPriceHistory ?? [])
        {
            Learn(accountId, row.AvailabilityZone, row.AvailabilityZoneId);
        }
    }
}
